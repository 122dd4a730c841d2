"""Computes figures a second time, by the rules of docs/figures.md.

Reads a JSON list of cases (Case in expected.ts) from standard input and writes a JSON list of what each
prints: the number, or the code of its refusal.
"""

import json
import math
import statistics
import sys
from dataclasses import dataclass
from fractions import Fraction

from exact import TO_WHOLE, digits, fourth_root, rounded, stated_decimals

ALL = Fraction(100)
"""A whole, in percent."""


class Refused(Exception):
    """A figure that is not printed. Its only argument is the code: What is refused, in docs/figures.md."""


@dataclass(frozen=True)
class Case:
    """One figure: its values as they are stored, and the settings of its indicator and its options."""

    kind: str
    values: list
    decimals: int
    rounding: str
    unit: str
    power: int
    bound: str
    place: int
    isYear: bool
    asked: int = None

    def numbers(self):
        return [Fraction(value) for value in self.values]

    def places(self, otherwise):
        """位数 where it is asked for."""
        return otherwise if self.asked is None else self.asked


# What the rules share


def refuse_if(condition, code):
    if condition:
        raise Refused(code)


def as_printed(case, number):
    """A value as it prints by its indicator, whatever the figure asks to be printed."""
    return rounded(number, case.decimals, case.rounding)


def kept(shown, exact, places):
    """What is not zero never prints as 0."""
    refuse_if(shown == 0 and exact != 0, 'prints-as-zero')
    return digits(shown, places)


def amount(case, exact, otherwise=None, mode=None):
    """With the decimals of its indicator, unless the rule has others, after 计 took its power of ten away."""
    places = case.places(case.decimals if otherwise is None else otherwise)
    return kept(rounded(exact / 10**case.power, places, mode or case.rounding), exact, places)


def percentage_places(case, exact, limits):
    """One decimal; a second where one would print a limit that is not reached, and nobody set decimals."""
    once = rounded(exact, 1, case.rounding)
    return case.places(2 if once in limits and once != exact else 1)


def change(case, exact, is_level):
    """The size of a change in percent. What prints alike is unchanged; what is left is never down 100%."""
    size = Fraction(0) if is_level else exact
    places = percentage_places(case, size, [0, -ALL])
    shown = rounded(size, places, case.rounding)
    refuse_if(shown == 0 and not is_level, 'prints-as-zero')
    refuse_if(shown == -ALL < exact, 'prints-as-gone')
    return digits(abs(shown), places)


def refuse_base(case, base):
    """A percentage or a multiple is measured on what is above zero, and prints so."""
    refuse_if(base <= 0, 'zero-base')
    refuse_if(as_printed(case, base) == 0, 'prints-as-zero')


# Values and changes

MODES_OF_BOUNDS = {'above': 'down', 'at-least': 'down', 'below': 'up'}
"""A bounded value is rounded to the side that keeps the statement true."""


def value(case, number):
    """A value as its source has it; a rate that is not all never prints as 100%, a bound has no zeros of ours."""
    mode = MODES_OF_BOUNDS.get(case.bound, case.rounding)
    is_plain_bound = case.bound != 'exact' and case.power == 0
    decimals = min(case.decimals, stated_decimals(case.values[0])) if is_plain_bound else case.decimals
    shown = rounded(number / 10**case.power, case.places(decimals), mode)
    refuse_if(case.unit == '%' and number < ALL == shown, 'prints-as-whole')
    return amount(case, number, otherwise=decimals, mode=mode)


def percent(case, now, base):
    """Measured on the full values, its direction on the printed ones."""
    if as_printed(case, now) == as_printed(case, base):
        return change(case, Fraction(0), True)
    refuse_base(case, base)
    refuse_if(now < 0, 'crosses-zero')
    return change(case, (now / base - 1) * 100, False)


def difference(case, now, base):
    """The one rule for differences: of both values as they print by their indicator."""
    return amount(case, abs(as_printed(case, now) - as_printed(case, base)))


def net_increase(case, now, base):
    shown = difference(case, now, base)
    refuse_if(as_printed(case, now) <= as_printed(case, base), 'not-an-increase')
    return shown


def exceeded(case, reached, aim):
    shown = percent(case, reached, aim)
    refuse_if(as_printed(case, reached) <= as_printed(case, aim), 'target-not-exceeded')
    return shown


def yearly_growth(case, first, last):
    """Compound over the four intervals of a year from 2018 to 2022: (v ÷ p)^(1 ÷ 4) − 1."""
    refuse_base(case, first)
    refuse_if(last <= 0, 'zero-base')
    rate = (fourth_root(last / first) - 1) * 100
    return change(case, rate, as_printed(case, first) == as_printed(case, last))


# Parts and multiples


def share(case, part, whole):
    """A part in percent: never 0 of what there is, never 100 of what is not all."""
    refuse_base(case, whole)
    refuse_if(part < 0, 'negative-part')
    refuse_if(part > whole, 'parts-exceed-whole')
    exact = part / whole * 100
    places = percentage_places(case, exact, [0, ALL])
    shown = rounded(exact, places, case.rounding)
    refuse_if(exact < ALL == shown, 'prints-as-whole')
    return kept(shown, exact, places)


def remainder(case, whole, part):
    left = as_printed(case, whole) - as_printed(case, part)
    refuse_if(left < 0, 'parts-exceed-whole')
    return amount(case, left)


def multiple(case, number, base):
    """倍 is never said of what does not print above one."""
    refuse_base(case, base)
    places = case.places(1)
    shown = rounded(number / base, places, case.rounding)
    refuse_if(shown <= 1, 'not-a-multiple')
    return digits(shown, places)


def elasticity(case, of, of_base, on, on_base):
    """The change of one in those of another, with two decimals."""
    refuse_base(case, of_base)
    refuse_base(case, on_base)
    refuse_if(on == on_base, 'zero-growth')
    exact = (of / of_base - 1) / (on / on_base - 1)
    places = case.places(2)
    return kept(rounded(exact, places, case.rounding), exact, places)


def contributed(of_rise):
    """What the rise of a part is of the rise of its whole, or of what the whole was, in percent."""

    def said(case, part, part_before, whole, whole_before):
        for some, every in ((part, whole), (part_before, whole_before)):
            refuse_base(case, every)
            refuse_if(some < 0, 'negative-part')
            refuse_if(some > every, 'parts-exceed-whole')
        for now, before in ((whole, whole_before), (part, part_before)):
            has_risen = now > before and as_printed(case, now) > as_printed(case, before)
            refuse_if(not has_risen, 'not-an-increase')
        exact = (part - part_before) / (whole - whole_before if of_rise else whole_before) * 100
        places = percentage_places(case, exact, [0, ALL])
        shown = rounded(exact, places, case.rounding)
        refuse_if(of_rise and shown == ALL != exact, 'prints-as-whole')
        return kept(shown, exact, places)

    return said


def structure(case, *parts):
    """What the first is of all of them, in percent, where every one of them can be said."""
    refuse_if(any(part < 0 for part in parts), 'negative-part')
    refuse_if(sum(parts) <= 0, 'zero-base')
    places = case.places(1)
    exact = [part / sum(parts) * 100 for part in parts]
    texts = []
    for each in exact:
        shown = rounded(each, places, case.rounding)
        texts.append(kept(shown, each, places))
        refuse_if(shown == ALL > each, 'prints-as-whole')
    return ' '.join(texts)


def equal_to(case, number, base):
    """What a value is in percent of what it was: more than all of it too."""
    refuse_base(case, base)
    refuse_if(number < 0, 'negative-part')
    exact = number / base * 100
    places = percentage_places(case, exact, [0, ALL])
    shown = rounded(exact, places, case.rounding)
    refuse_if(exact < ALL == shown, 'prints-as-whole')
    return kept(shown, exact, places)


def ratio(case, number, by):
    refuse_if(by <= 0, 'zero-base')
    return amount(case, number / by, otherwise=1)


def daily(case, number):
    """The first quarter of 2022 has 90 days; below ten, as it prints, there is one decimal at least."""
    exact = number / 90
    is_small = abs(exact) / 10**case.power < 10
    return amount(case, exact, otherwise=max(case.decimals, 1) if is_small else None)


def counted(case, rate, whole):
    """The one whole number whose rate is as its source states it: 60.0% is 59.95 up to, but without, 60.05."""
    half = Fraction(1, 2 * 10 ** stated_decimals(case.values[0]))
    first = max(0, math.ceil((rate - half) * whole / 100))
    end = min(whole + 1, math.ceil((rate + half) * whole / 100))
    refuse_if(end - first < 1, 'rate-not-reachable')
    refuse_if(end - first > 1, 'rate-ambiguous')
    return str(first)


def total(case, *numbers):
    """What the parts, as they print, add up to."""
    sum_of_prints = sum(as_printed(case, number) for number in numbers)
    refuse_if(sum_of_prints == 0 and any(numbers), 'prints-as-zero')
    return amount(case, sum_of_prints)


# Round numbers


def next_multiple(case, number, mode):
    return TO_WHOLE[mode](number / case.place) * case.place


def is_within(number, limit, part):
    """Whether no more than a part of the limit lies between."""
    return abs(number - limit) <= limit * Fraction(part)


def is_near(_case, number, limit):
    """No more than 5% lies between."""
    return is_within(number, limit, '0.05')


def is_odd(case, number, limit):
    """Up to 10% above, below 1000 half way to the next; below 100 without being near that: 20多 up to 28."""
    is_small = limit < 100 and not is_near(case, number, limit + case.place)
    is_half_way = 100 <= limit < 1000 and number - limit <= Fraction(10 ** trailing_zeros(limit), 2)
    return is_small or is_half_way or is_within(number, limit, '0.1')


def trailing_zeros(limit):
    written = str(int(limit))
    return len(written) - len(written.rstrip('0'))


def is_beyond(case, number, limit):
    """Whether a value lies off a limit, on the same side stored and printed."""
    seen = as_printed(case, number)
    return number != limit and seen != limit and (number < limit) == (seen < limit)


def round_number(mode, refusal, excludes=False, is_close=None, too_far='not-near'):
    """A word beside a round number: where that lies, whether it is excluded, how far off the value may be."""

    def said(case, number):
        limit = next_multiple(case, number, mode)
        refuse_if(limit <= 0 or (excludes and not is_beyond(case, number, limit)), refusal)
        refuse_if(is_close is not None and not is_close(case, number, limit), too_far)
        return digits(limit, 0)

    return said


# Regions


def median(case, *numbers):
    return amount(case, statistics.median(numbers))


def rank(_case, own, *others):
    """One more than the number of better regions: here more is better, and ties share a place."""
    return str(1 + sum(other > own for other in others))


def reaching(case, *numbers):
    """A limit is reached at or above it where more is better, stored and printed alike."""
    refuse_if(
        any((number >= case.place) != (as_printed(case, number) >= case.place) for number in numbers),
        'limit-within-rounding',
    )
    return str(sum(number >= case.place for number in numbers))


# Which way, beside how much


def way(now, before):
    return '↑' if now > before else '↓' if now < before else '='


def both(one):
    """同比环比: one verb where both went one way, otherwise each its own; what is level has no number."""

    def said(case, now, on_year, on_period):
        refuse_if(case.isYear, 'one-base')
        first, second = [
            (way(as_printed(case, now), as_printed(case, base)), one(case, now, base))
            for base in (on_year, on_period)
        ]
        if first[0] == second[0]:
            return first[0] if first[0] == '=' else ' '.join([*first, second[1]])
        return ' '.join(direction if direction == '=' else f'{direction} {size}' for direction, size in (first, second))

    return said


def points(case, now, base):
    refuse_if(case.unit != '%', 'not-a-percentage')
    return difference(case, now, base)


def leap(never=None):
    """跃升: to one and a half times what it was or more, as both print; `never` refuses any rise."""

    def said(case, *ends):
        before, now = (as_printed(case, end) for end in ends)
        if now > before:
            refuse_if(never is not None, never)
            refuse_base(case, ends[0])
            refuse_if(now / before < Fraction(3, 2), 'not-a-leap')
        shown = [shown_end(case, end, text) for end, text in zip(ends, case.values)]
        refuse_if(way(shown[1][0], shown[0][0]) != way(now, before), 'shown-values-disagree')
        return f'{way(now, before)} {shown[1][1]}'

    return said


def shown_end(case, exact, text):
    """An end of a course has no zeros that its source does not state."""
    places = case.places(min(case.decimals, stated_decimals(text) + case.power))
    shown = rounded(exact / 10**case.power, places, case.rounding)
    return shown, kept(shown, exact, places)


def told(direction, size):
    """What is level has no number."""
    return direction if direction == '=' else f'{direction} {size}'


def sided(one):
    """Which way it went beside how much, of two values as they print."""
    return lambda case, now, base: told(way(as_printed(case, now), as_printed(case, base)), one(case, now, base))


def yearly(case, first, last):
    """The difference of both ends as they print, over the four years between them."""
    change_of_all = as_printed(case, last) - as_printed(case, first)
    return told(way(change_of_all, 0), amount(case, abs(change_of_all) / 4))


def pace(case, now, base, before):
    """The growth of this year less that of last year, as both print; where both fall, of the falls."""
    for base_of in (base, before):
        refuse_base(case, base_of)
    refuse_if(now < 0 or base < 0, 'crosses-zero')
    places = case.places(1)
    growth, last = [
        rounded((after / on - 1) * 100, places, case.rounding)
        if as_printed(case, after) != as_printed(case, on)
        else Fraction(0)
        for after, on in ((now, base), (base, before))
    ]
    if growth < 0 and last < 0:
        growth, last = -growth, -last
    return told(way(growth, last), digits(abs(growth - last), places))


def share_that_changed(case, part, whole, part_before, whole_before):
    """Both shares as they print, and what lies between them."""
    texts = [share(case, part, whole), share(case, part_before, whole_before)]
    now, before = [Fraction(text) for text in texts]
    return told(way(now, before), digits(abs(now - before), max(stated_decimals(text) for text in texts)))


def mean(case, *numbers):
    return amount(case, sum(numbers) / len(numbers))


def to_each_thousand(case, number, by):
    refuse_if(by <= 0, 'zero-base')
    return amount(case, number * 1000 / by, otherwise=1)


def leap_of_place(_case, before, now):
    """The smaller place is the better: three forward at least."""
    refuse_if(0 < before - now < 3, 'not-a-leap')
    refuse_if(any(place < 1 or place.denominator != 1 for place in (before, now)), 'no-such-place')
    return f'{way(before, now)} {now}'


RULES = {
    'value': value,
    'percent': percent,
    'difference': difference,
    'points': difference,
    'net': net_increase,
    'share': share,
    'completion': share,
    'remainder': remainder,
    'sum': total,
    'total': total,
    'growth': yearly_growth,
    'multiple': multiple,
    'grown': multiple,
    'elasticity': elasticity,
    'contribution': contributed(of_rise=True),
    'contributed points': contributed(of_rise=False),
    'structure': structure,
    'equal to': equal_to,
    'ratio': ratio,
    'daily': daily,
    'counted': counted,
    '超': round_number('down', 'not-above', excludes=True),
    '余': round_number('down', 'not-above', excludes=True, is_close=is_odd),
    '近': round_number('up', 'not-below', excludes=True, is_close=is_near),
    '约': round_number('half-up', 'not-about', is_close=is_near, too_far='not-about'),
    '不足': round_number('up', 'not-below', excludes=True, is_close=is_near),
    '以上': round_number('down', 'not-above'),
    '以下': round_number('up', 'not-below'),
    'gap': difference,
    'exceeded': exceeded,
    'median': median,
    'rank': rank,
    'reaching': reaching,
    'both in percent': both(percent),
    'both by amount': both(difference),
    'both in points': both(points),
    'mean': mean,
    'average': mean,
    'each': to_each_thousand,
    'a year by amount': yearly,
    'a year in points': yearly,
    'pace': pace,
    'share that changed': share_that_changed,
    'above by amount': sided(difference),
    'above in points': sided(difference),
    'above in percent': sided(percent),
    'leap': leap(),
    'leap for the worse': leap(never='leap-for-the-worse'),
    'leap of a temperature': leap(never='not-proportional'),
    'leap of a place': leap_of_place,
}


def printed(case):
    """The number as it prints, or the code of its refusal."""
    try:
        return RULES[case.kind](case, *case.numbers())
    except Refused as refused:
        return str(refused)


if __name__ == '__main__':
    cases = json.load(sys.stdin.buffer)
    json.dump([printed(Case(**each)) for each in cases], sys.stdout)
