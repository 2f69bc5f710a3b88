#!/usr/bin/env node
// The command is built into dist. This file is there before that, for package managers to link when they install.
import '../dist/main.js'
