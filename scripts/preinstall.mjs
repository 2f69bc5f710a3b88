// What `npm install` does here is not enough, and this says what is. pnpm, which the scripts fetch, passes.
const agent = process.env.npm_config_user_agent ?? ''

if (!agent.startsWith('pnpm/')) {
  console.error('Ammeter is set up by `npm start` and `npm test`, which fetch the pnpm it needs: run one of them next.')
}
