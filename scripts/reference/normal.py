"""Values of the normal distribution by mpmath, for packages/core/test/arithmetic/normal.json.

python3 scripts/reference/normal.py > packages/core/test/arithmetic/normal.json
"""

import json

from mpmath import erfc, erfinv, log, mp, mpf, npdf, nstr, sqrt

mp.dps = 260
DIGITS = 210

POINTS = """-1000 -300 -100 -40 -38 -37.5 -30.3 -20 -13.7 -10 -8.25 -6 -5.7 -5 -4.8 -4.5 -4 -3.3 -3 -2.5 -2 -1.5 -1 -0.7 -0.66 -0.5
-0.25 -0.1 -0.01 -1e-5 -1e-12 -1e-25 0 1e-25 1e-9 0.001 0.1 0.3 0.6629 0.663 0.9 1 1.7 2.2 3.1 4.4 5.65 5.66 6.1 8 12""".split()
PROBABILITIES = """1e-1000 1e-320 1e-300 3e-200 1e-100 1e-50 1e-20 1e-12 1e-9 1e-6 0.0001 0.001 0.01 0.02425 0.05 0.0749 0.0751 0.1 0.2
0.3 0.4 0.49 0.499999 0.4999999999 0.5 0.5000000001 0.51 0.6 0.75 0.9 0.925 0.975 0.99 0.9999 0.99999999""".split()


def below(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def quantile(p):
    if p == mpf(1) / 2:
        return mpf(0)
    q = min(p, 1 - p)
    guess = sqrt(-2 * log(q)) if q < mpf("1e-3") else -sqrt(mpf(2)) * erfinv(2 * q - 1)
    a = guess
    for _ in range(60):
        t = below(-a)
        step = log(t / q) * t / npdf(a)
        a += step
        if abs(step) <= abs(a) * mpf(10) ** -250:
            break
    return -a if p < mpf(1) / 2 else a


def text(a):
    return nstr(a, DIGITS, strip_zeros=True, min_fixed=-4, max_fixed=8)


print(
    json.dumps(
        {
            "about": "The standard normal distribution by mpmath: density and distribution function at z, quantile at p.",
            "points": [{"z": z, "density": text(npdf(mpf(z))), "cumulative": text(below(mpf(z)))} for z in POINTS],
            "quantiles": [{"p": p, "z": text(quantile(mpf(p)))} for p in PROBABILITIES],
        },
        indent=1,
    )
)
