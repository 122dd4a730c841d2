/** What a problem of values and figures says in English; the others are in problems-en.ts. */
export const figureProblemsEn: Readonly<Record<string, string>> = {
  'unknown-indicator': 'There is no indicator “{indicator}”. Check its name, or create it under Data first.',
  'unknown-region': 'There is no region “{region}”. Add it in Settings first.',
  'missing-observation':
    '{indicator} has no value for {region}, {period} yet. It can be quoted once one is entered.',
  'bound-operand':
    'The source of {indicator}, {period} states only a bound (“more than”, “at least”), so nothing can be ' +
    'computed from it.',
  'period-not-comparable': '{period} and {base} are not periods of the same kind and cannot be compared.',
  'regions-differ':
    '{indicators} are not of the same region ({regions}), so they cannot be computed together.',
  'counted-twice':
    '{indicator} of {region}, {period} is in another of these numbers already, so it would count twice.',
  'unit-mismatch': '{indicators} have different units ({units}) and cannot be computed together.',
  'zero-base':
    '{indicator}, {period} is zero or negative and cannot be a base. Use the absolute amount instead.',
  'not-proportional':
    '{indicator} has no zero to measure from (a temperature, or a growth rate), so it takes no percentage and no ' +
    'multiple. Give the difference.',
  'negative-part': '{indicator} for {period} ({value}) is below zero, so it is no share of a whole.',
  'crosses-zero':
    '{indicator} went from {base} to {value}, so no percentage can say how far. Say that it turned, or give the ' +
    'difference.',
  'prints-as-zero':
    '{indicator} for {period} is not zero, but would print as 0. Ask for more decimals, or another scale.',
  'prints-as-gone':
    '{indicator} for {period} ({value}) is not down to zero, but would print as down 100%. Ask for more ' +
    'decimals, or give the difference.',
  'prints-as-whole':
    '{indicator} for {period} is not all of it, but would print as all. Ask for more decimals.',
  'shown-values-disagree':
    'Shown with these decimals or this scale, both values of {indicator} contradict the change between them. ' +
    'Leave the decimals or the scale out, or choose others.',
  'not-a-percentage': '{indicator} is not a percentage and cannot change by percentage points.',
  'peers-missing': 'There is no value for {regions}, so no rank can be made.',
  'figure-meant': 'Perhaps this is meant: {figures}',
  'figure-form': 'Write {forms}, or say it in a few words, such as “good days 2022 yoy”.',
  'figure-syntax': 'The figure cannot be read at character {at}, “{found}”.',
  'not-above':
    '{indicator}, {period} ({value}) does not print above a multiple of {place}, so it is not “more than” one.',
  'not-below':
    '{indicator}, {period} ({value}) prints as an exact multiple of {place}, so it is neither “nearly” nor “less ' +
    'than” one.',

  'regions-missing': 'There is no value for {regions}, so not all of “{scope}” can be counted.',
  'no-regions': 'No regions are registered within “{scope}”, so there is nothing to compare.',
  'missing-target':
    '{indicator} has no target for {region}, {period} yet. It can be compared once one is entered.',
  'target-not-exceeded':
    '{indicator}, {period} ({value}) is not above its target ({target}), so it does not exceed it.',
  'lower-is-better':
    'Less of {indicator} is better, so a target cannot be “exceeded”. Use the distance to the target.',
  'not-its-name':
    '“{name}” is no registered name of {indicator}, nor part of one, so nothing was printed. Choose another, or ' +
    'add it to the aliases of the indicator.',
  'not-its-region': '“{name}” is no name of {region}, so nothing was printed. Choose another.',
  'not-an-average':
    '{indicator} of {region} is a total, not an average. Leave “average” out, or use what is so much per head.',
  'not-an-increase':
    '{indicator}, {period} ({value}) is not above its base ({base}), so there is no net increase, and no contribution to growth.',
  'not-several-years': 'From {base} to {period} there are no two or more whole years to average.',
  'not-a-multiple':
    '{indicator}, {period} ({value}) is not more than once its base ({base}), so “times” cannot be said. State a ' +
    'fall in per cent.',
  'not-doubled':
    '{indicator}, {period} ({value}) is less than twice its base ({base}), so it has not doubled.',
  'limit-not-passed':
    '{indicator}, {period} ({value}) is not beyond {limit}, so there is no first time and no milestone.',
  'not-crossed':
    '{indicator} was already past {limit} the year before ({base}), so it is no milestone of {period} ({value}). ' +
    'Say “over” instead.',
  'not-first': '{indicator} was beyond {limit} in {earlier} already, so {period} is not the first time.',
  'series-not-declared':
    'Nobody has declared since when {indicator} of {region} is complete, so no first time, record or run can be ' +
    'claimed. Once checked, name the first period in the indicator.',
  'not-first-record':
    'Nobody declared that nothing was recorded of {indicator} in {region} before {period}, so “since records ' +
    'began” cannot be said. Once that is checked, tick “no records before” at the beginning of its series, or ' +
    'name the year.',
  'scope-not-declared':
    'Nobody has declared that all regions of “{scope}” are registered, so nothing can be ranked or counted among ' +
    'them. Once checked and completed, tick it under Settings › Regions.',
  'series-incomplete':
    '{indicator} lacks exact values for {missing}, so nothing can be claimed of its history up to {period}.',
  'series-too-short': '{indicator} has only {found} values before {period}; at least {needed} are needed.',
  'not-a-record': '{indicator}, {period} ({value}) is not beyond {rival} ({record}), so it is no record.',
  'no-run':
    '{indicator} has not moved one way for two or more periods up to {period}, so “consecutive” cannot be said.',
  'limit-not-held':
    '{indicator} has kept to {limit} for only {length} periods up to {period}; at least {needed} are needed.',
  'parts-do-not-add-up':
    'The parts add up to {parts}, not to {indicator}, {period} ({whole}). Please check the data.',
  'not-additive':
    '{indicator} cannot be added up: rates, indexes, concentrations, temperatures and values as of a date have ' +
    'no total.',
  'tie-at-the-end':
    'In {indicator}, {period}, the values of {regions} are the same, so a list of {places} cannot end between ' +
    'them. Name more or fewer.',
  'no-such-list': '{scope} has {count} regions, so a list of {places} leaves nobody out. Name fewer.',
  'no-such-top':
    '{scope} has {count} regions, so the top {places} leaves nobody out. Name fewer places, or say the rank itself.',
  'limit-within-rounding':
    '{indicator}, {period}: the values of {regions} lie on one side of {limit} as stored and on the other as printed, ' +
    'so nothing was counted. Give the indicator another decimal, or choose another limit.',
  'not-the-only':
    '{indicator}, {period}: {regions} are on the same side of {limit}, so this is not the only one. Say how many ' +
    'there are.',
  'limit-not-reached':
    '{indicator}, {period} ({value}) is not on that side of {limit}, so this cannot be said.',
  'not-far':
    '{indicator}, {period} ({value}) and what it is compared with ({base}) are less than half as much again apart, ' +
    'so “far above” and “far below” cannot be said. Say above or below.',
  'not-a-leap':
    '{indicator}, {period} ({value}) has not come to half as much again as it was ({base}), nor three places ' +
    'forward, so “leapt” cannot be said. Say rose.',
  'leap-for-the-worse': 'Less of {indicator} is better, so no rise of it is a leap. Say rose or increased.',
  'not-a-total':
    '{indicator} has no daily average: {period} covers no days, or the value is no total of a period (a rate, an ' +
    'index, a concentration, a stock, days, or what is so much a day or a year).',
  'one-base':
    'The period before {period} is the year before, so both changes are one. Say it once, or take a quarter or a month.',
  'not-foremost':
    '{indicator}, {period} ({value}) is number {rank} of {count} periods, beyond the first half, so its place is ' +
    'not said.',
  'no-such-standard':
    '{indicator} has no “{name}” in the register. Add the indicator “{key}” with the limit and where it is stated.',
  'standard-missed': '{indicator}, {period} ({value}) does not meet “{name}” ({limit}).',
  'not-at-level':
    '{indicator}, {period} ({value}) does not stand so to {base}: close to it is below by 5% at most, above it is ' +
    'above, stored and printed.',
  'not-back':
    '{indicator}, {period} ({value}, the year before {earlier}) has not come back up to {base} from below. Say above ' +
    'or close to.',
  'not-in-top': '{indicator}, {period} ranks {rank} within “{scope}”, not among the top {places}.',
  'not-a-count':
    '{indicator}, {period} ({value}) is not a positive whole number, so nothing can be counted from it.',
  'rate-not-reachable':
    '{indicator}, {period}: no whole number is {rate}% of {whole}. Check the whole; {instead} would fit.',
  'rate-ambiguous':
    '{indicator}, {period}: more than one whole number is {rate}% of {whole} ({counts}), so the count is not ' +
    'known.',
  'not-shared-by':
    '{indicator} is counted in {unit}, which “{word}” is not said of, so nothing was computed. Use “for each” or ' +
    'a ratio.',
  'not-people': '{indicator} is counted in {unit}, not in people, so “per head” cannot be said. Use a ratio.',
  'zero-growth': '{indicator}, {period} is unchanged on the year before, so there is no elasticity.',
  'not-little':
    '{indicator}, {period} ({value}) is not little beside {base}, so it cannot be said with “only”.',
  'not-much':
    '{indicator}, {period} ({value}) is not much beside {base}, so it cannot be said with “as much as”.',
  'not-a-place':
    '{indicator} is no place that a source states. To say that it is among the first, use the wording that asks for a region, written “top(10,province)”.',
  'not-level':
    '{indicator}, {period} ({value}) differs from its base ({base}) by 1% or more, so it is not almost unchanged.',
  'not-turned':
    '{indicator}, {period} ({value}, before that {base}, before that {earlier}) has not turned, so it neither ' +
    'rebounded nor fell back. Choose other verbs.',
  'not-zero': '{indicator}, {period} is {value}, not zero, so it cannot be said that there was none.',
  'not-all': '{indicator}, {period} ({value}) is not all of it ({whole}).',
  'not-alike':
    '{indicator}, {period} ({value}) prints differently from the others ({other}), so they are not all alike. ' +
    'List them, or give their range.',
  'no-range':
    'All of these print as {value}, so there is no lowest and highest. Say that they are all alike.',
  'no-such-fraction':
    '{indicator}, {period} ({value}) lies near no simple fraction. Say nearly, about or more than, or give the ' +
    'percentage.',
  'not-a-class':
    '{indicator}, {period} ({value}) is none of its classes, or it has no class “{class}”. List its classes ' +
    'first.',
  'class-not-reached': '{indicator}, {period} is {value}, which does not come up to “{class}”.',
  'target-not-so-called':
    'The target of {indicator} is that of {period}, so it cannot be called “{name}”. Choose another name.',
  'met-earlier':
    '{indicator} had reached its target ({target}) by {earlier} already, earlier than {period}. Say it of the ' +
    'value for {earlier}.',
  'not-over-yet':
    '{indicator}, {period}, may still grow before the target is due, and less is better, so it cannot be called ' +
    'better than the target yet.',
  'target-missed': '{indicator}, {period} ({value}) has not reached its target ({target}).',
  'not-about':
    '{indicator}, {period} ({value}) is too far from a multiple of {place} to be given as a round number.',
  'not-a-turn':
    '{indicator} for {period} ({value}) and its base ({base}) do not differ in sign, so it has not turned.',
  'not-a-growth':
    '{indicator} is no growth: it is neither a percentage nor registered as a change, so it cannot have turned ' +
    'from decline to growth. Say that its sign turned, or use the indicator of its growth.',
  'no-one-extent':
    '{indicator} rose once and fell once up to {period} ({value}), so there is no one extent that widened or ' +
    'narrowed. Leave these words out and say “growth”.',
  'not-steady':
    '{indicator} did not move one way in every period up to {period}: {broken} did not go on, so “quarter by ' +
    'quarter” cannot be said.',
  'not-a-stated-change':
    'The values of {indicator} are no stated changes, so they rise and fall in no words. Leave 词, 称 and 了 out, ' +
    'or say a change: 同比, 从至.',
  'place-as-quantity':
    '{indicator} is a rank by its name and a quantity by its type, so no percentage, growth or sum is made of ' +
    'it, and nothing was printed. Set its type to “Place (a rank)”.',
  'not-a-quantity':
    '{indicator} is a place or a class, so nothing can be computed of it. State it, or say how far it moved.',
  'no-such-place':
    '“{value}” of {indicator} for {period} is no place, nor one of its classes. Check the data.',
  'no-such-ordinal':
    '“{text}” is no place, nor one of the classes, of {indicator}. Write 7 or 第7位, or the class as the indicator ' +
    'lists it.',
  'not-near':
    '{indicator} for {period} ({value}) is too far from {limit} to be called nearly, under or odd. Choose a ' +
    'smaller place.',
}
