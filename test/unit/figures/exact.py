"""Exact numbers for recompute.py, with nothing but Python's own: rounding, plain digits and roots."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction


def half_up(number):
    """Halves go away from zero, on either side of it."""
    nearest = math.floor(abs(number) + Fraction(1, 2))
    return -nearest if number < 0 else nearest


def half_even(number):
    """Halves go to the even neighbour: GB/T 8170, which is also how Python rounds."""
    return round(number)


TO_WHOLE = {'half-up': half_up, 'half-even': half_even, 'down': math.floor, 'up': math.ceil}


def rounded(number, places, mode):
    step = Fraction(1, 10**places)
    return TO_WHOLE[mode](number / step) * step


def digits(number, places):
    """Plain digits with so many decimals, of a number that has no more."""
    return format(Decimal(int(number * 10**places)).scaleb(-places), 'f')


def stated_decimals(text):
    return -Decimal(text).as_tuple().exponent


def fourth_root(number):
    """To sixty digits: a root that ends early is met exactly, and no other comes so near to a half."""
    with localcontext() as context:
        context.prec = 60
        return Fraction((Decimal(number.numerator) / Decimal(number.denominator)).sqrt().sqrt())
