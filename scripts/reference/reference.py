#!/usr/bin/env python3
"""Computes the figures that the tests of curves compare with, independently of the packages.

    python3 scripts/reference/reference.py packages/weighted/test/reference.json

reads the parameters, prices and amounts of each case, computes everything else again, and says where the file differs;
with --write it writes the file. It needs Python 3.9 or newer and nothing else.

Every figure comes from the definition of the curve alone, a level set F(x, y) = 0 for liquidity 1: the reserves at a price
are the point of the level set at which dy/dx is minus the price, found by searches with 80 digits. No closed form of the
packages is used.
"""
import json
import os
import sys
from decimal import Decimal, getcontext

DIGITS = 80
SHOWN = 45
getcontext().prec = DIGITS
D = Decimal
TINY = D(10) ** (5 - DIGITS)


def root(f, start):
    """The positive root of a monotone function: a bracket grown from the start, then Ridders' method in the logarithm."""
    low = high = start
    f_low = f_high = f(start)
    while f_low * f_high > 0:
        low, high = low / 4, high * 4
        f_low, f_high = f(low), f(high)
    found = None
    while f_low != 0 and f_high != 0 and high - low > TINY * high:
        middle = (low * high).sqrt()
        f_middle = f(middle)
        if f_middle == 0:
            return middle
        # The exponential through the three points crosses zero at a point between the ends.
        part = f_middle / (f_middle * f_middle - f_low * f_high).sqrt()
        step = (middle / low).ln() * part * (1 if f_low > f_high else -1)
        last, found = found, middle * step.exp()
        f_found = f(found)
        if f_found == 0 or (last is not None and abs(found - last) <= TINY * found):
            return found
        ends = sorted([(low, f_low), (high, f_high), (middle, f_middle), (found, f_found)])
        (low, f_low), (high, f_high) = next(
            pair for pair in zip(ends, ends[1:]) if (pair[0][1] > 0) != (pair[1][1] > 0)
        )
    return low if f_low == 0 else high


class Curve:
    """A level set with its derivatives by x and by y; with ends, the prices and reserves there, and how far below zero
    the level set goes on in x and in y."""

    def __init__(self, F, F_x, F_y, lower=None, upper=None, empty=None, below=(D(0), D(0))):
        self.F, self.F_x, self.F_y = F, F_x, F_y
        self.lower, self.upper, self.empty, self.below = lower, upper, empty, below

    def y(self, x):
        below_x, below_y = self.below
        return root(lambda y: self.F(x, y - below_y), 1 / (x + below_x)) - below_y

    def price(self, x, y):
        return self.F_x(x, y) / self.F_y(x, y)

    def reserves(self, p):
        if self.lower is not None and p <= self.lower:
            return self.empty["y"], D(0)
        if self.upper is not None and p >= self.upper:
            return D(0), self.empty["x"]
        below_x, _ = self.below
        x = root(lambda x: self.price(x - below_x, self.y(x - below_x)) - p, 1 / p.sqrt()) - below_x
        return x, self.y(x)


def constant_product():
    return Curve(lambda x, y: x * y - 1, lambda x, y: y, lambda x, y: x)


def weighted(weight):
    w = D(weight)
    return Curve(
        lambda x, y: w * x.ln() + (1 - w) * y.ln(), lambda x, y: w / x, lambda x, y: (1 - w) / y
    )


def concentrated(lower, upper):
    a, b = D(lower), D(upper)
    more_x, more_y = 1 / b.sqrt(), a.sqrt()
    return Curve(
        lambda x, y: (x + more_x) * (y + more_y) - 1,
        lambda x, y: y + more_y,
        lambda x, y: x + more_x,
        lower=a,
        upper=b,
        empty={"y": 1 / more_y - more_x, "x": 1 / more_x - more_y},
        below=(more_x, more_y),
    )


def stableswap(amplification):
    a = D(amplification)
    return Curve(
        lambda x, y: 2 * a * (x + y) + 1 - 2 * a - 1 / (4 * x * y),
        lambda x, y: 2 * a + 1 / (4 * x * x * y),
        lambda x, y: 2 * a + 1 / (4 * x * y * y),
    )


CURVES = {
    "constant-product": constant_product,
    "weighted": weighted,
    "concentrated": concentrated,
    "stableswap": stableswap,
}


def figures(curve, case):
    """Every figure of a case, from its parameters, its prices, and the liquidity and amount of its swap."""
    entry, price = D(case["entryPrice"]), D(case["price"])
    x0, y0 = curve.reserves(entry)
    x, y = curve.reserves(price)
    value, held = price * x + y, price * x0 + y0
    liquidity, paid = D(case["swap"]["liquidity"]), D(case["swap"]["amountIn"]["x"])
    after = curve.y(x0 + paid / liquidity)
    return {
        "reserves": {"x": x, "y": y},
        "value": value,
        "hodl": held,
        "impermanentLoss": 1 - value / held,
        "swap": {
            "reserves": {"x": liquidity * x0, "y": liquidity * y0},
            "amountOut": {"y": liquidity * (y0 - after)},
        },
    }


def in_digits(number):
    return format(+number.normalize().quantize(D(1).scaleb(number.adjusted() - SHOWN + 1)) if number else D(0), "f")


def merged(case, computed):
    """A case with its figures in place of those that it had."""
    return {
        key: merged(value, computed[key])
        if isinstance(value, dict) and isinstance(computed.get(key), dict)
        else in_digits(computed[key])
        if key in computed
        else value
        for key, value in case.items()
    }


def differences(case, computed, path=""):
    """The figures that are not those of the file, to the digits it has."""
    for key, number in computed.items():
        if isinstance(number, dict):
            yield from differences(case[key], number, f"{path}{key}.")
        elif abs(number - D(case[key])) > D(10) ** (1 - SHOWN) * abs(number):
            yield f"{path}{key} is {in_digits(number)}, and {case[key]} in the file"


def main(arguments):
    files = [each for each in arguments if each != "--write"]
    if not files:
        sys.exit(__doc__)
    wrong = 0
    for file in files:
        name = os.path.basename(os.path.dirname(os.path.dirname(os.path.abspath(file))))
        if name not in CURVES:
            sys.exit(f"{file}: no curve {name}, only {', '.join(CURVES)}.")
        with open(file) as opened:
            data = json.load(opened)
        computed = [figures(CURVES[name](**case["params"]), case) for case in data["cases"]]
        found = [
            f"{file}, case {index}: {difference}"
            for index, (case, each) in enumerate(zip(data["cases"], computed))
            for difference in differences(case, each)
        ]
        print("\n".join(found) if found else f"{file}: {len(computed)} cases, every figure agrees to {SHOWN} digits")
        wrong += len(found)
        if "--write" in arguments:
            data["cases"] = [merged(case, each) for case, each in zip(data["cases"], computed)]
            with open(file, "w") as opened:
                json.dump(data, opened, indent=2)
                opened.write("\n")
    return 1 if wrong and "--write" not in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
