package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.Execution;
import org.counterfoil.model.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One mistake at a time in {@code small.json}: what its author is told, and whether the editor would have told it. */
class MistakesTest {

    /**
     * A mistake.
     *
     * @param name what is wrong
     * @param found text of the valid file
     * @param replacement what stands there instead
     * @param isSeenBySchema whether the schema alone refuses it, so that an editor marks it
     * @param messages all problems reported, in order
     */
    record Mistake(String name, String found, String replacement, boolean isSeenBySchema, List<String> messages) {
        String text() {
            return Fixtures.changed("small.json", found, replacement);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Mistake seen(String name, String found, String replacement, String... messages) {
        return new Mistake(name, found, replacement, true, List.of(messages));
    }

    private static Mistake unseen(String name, String found, String replacement, String... messages) {
        return new Mistake(name, found, replacement, false, List.of(messages));
    }

    private static String manyBodies() {
        return IntStream.range(0, 10_000).mapToObj("\"b%d\": 0"::formatted).collect(Collectors.joining(", "));
    }

    /** A thousand uncertain amounts. */
    private static String manyLines() {
        return IntStream.range(0, 1000)
                .mapToObj(line ->
                        ("\"l%d\": { \"title\": \"Line %d\", \"category\": \"running\", \"payer\": \"programme\","
                                        + " \"amount\": { \"2013-14\": { \"dist\": \"uniform\", \"min\": 1, \"max\": 2 } } }")
                                .formatted(line, line))
                .collect(Collectors.joining(", "));
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                seen(
                        "an id with a slash",
                        "\"dwp\": {",
                        "\"d/wp\": {",
                        "small.json:16:5: bodies/d/wp: 'd/wp' is not an id; use the letters A to Z and a to z, digits, hyphens, dots and underscores; a title may have any"),
                seen(
                        "a misspelt key",
                        "\"goLive\": \"2014-07\"",
                        "\"goLife\": \"2014-07\"",
                        "small.json:15:5: bodies/dft/goLive: is missing",
                        "small.json:15:33: bodies/dft/goLife: 'goLife' is not a key of this object; did you mean 'goLive'?"),
                seen(
                        "a misspelt parameter",
                        "\"mode\": 3",
                        "\"mod\": 3",
                        "small.json:9:131: centres/issc1/delay/mod: 'mod' is not a key of this object; did you mean 'mode'?"),
                unseen(
                        "a key stated twice",
                        "\"runningCost\": 12",
                        "\"runningCost\": 12, \"runningCost\": 13",
                        "small.json:9:94: centres/issc1/runningCost: 'runningCost' is stated twice, first at line 9, column 75; keep one of them"),
                seen(
                        "a required field left out",
                        "\"likelihood\": 0.6, ",
                        "",
                        "small.json:20:5: risks/slips/likelihood: is missing"),
                unseen(
                        "a required cost left out",
                        "\"upkeep\": 0.05, ",
                        "",
                        "small.json:15:5: bodies/dft/upkeep: is missing in 2 bodies (dft, dwp): state it in each, or once in defaults/body; a zero needs a note that says why"),
                seen(
                        "a claim without a metric",
                        "\"metric\": \"annualSaving\", ",
                        "",
                        "small.json:23:15: claims/big/metric: is missing"),
                unseen(
                        "a zero without a reason",
                        "\"officeCost\": 4",
                        "\"officeCost\": 0",
                        "small.json:18:32: programme/officeCost: is zero without a reason; write {\"value\": 0, \"note\": \"why\"}"),
                seen(
                        "text for a number",
                        "\"officeCost\": 4",
                        "\"officeCost\": \"four\"",
                        "small.json:18:32: programme/officeCost: expected a number, found text \"four\""),
                seen(
                        "a number with its scale",
                        "\"officeCost\": 4",
                        "\"officeCost\": \"900k\"",
                        "small.json:18:32: programme/officeCost: expected a number, found text \"900k\"; write the number alone, money in the scale that units states"),
                seen(
                        "a number with sign and scale",
                        "\"officeCost\": 4",
                        "\"officeCost\": \"£0.9m\"",
                        "small.json:18:32: programme/officeCost: expected a number, found text \"£0.9m\"; write the number alone, money in the scale that units states"),
                seen(
                        "a number in quotes",
                        "\"officeCost\": 4",
                        "\"officeCost\": \"4\"",
                        "small.json:18:32: programme/officeCost: expected a number, found text \"4\"; write it without quotes"),
                seen(
                        "a percentage",
                        "\"saving\": 0.1 ",
                        "\"saving\": \"10%\" ",
                        "small.json:6:28: functions/finance/saving: expected a number, found text \"10%\"; write the fraction 0.1"),
                unseen(
                        "a number too large",
                        "\"officeCost\": 4",
                        "\"officeCost\": 1e999",
                        "small.json:18:32: programme/officeCost: 1e999 is too large to be a number; the largest is about 1.8e308"),
                unseen(
                        "NaN",
                        "\"officeCost\": 4",
                        "\"officeCost\": NaN",
                        "small.json:18:32: NaN is not a number a scenario can hold; write a number, or leave the key out"),
                seen(
                        "null",
                        "\"officeCost\": 4",
                        "\"officeCost\": null",
                        "small.json:18:32: programme/officeCost: expected a number, found null"),
                seen(
                        "a likelihood above 1",
                        "\"likelihood\": 0.6",
                        "\"likelihood\": 1.4",
                        "small.json:20:30: risks/slips/likelihood: a likelihood is a probability from 0 to 1, but was 1.4"),
                unseen(
                        "a min above the mode",
                        "\"min\": 0, \"mode\": 3",
                        "\"min\": 5, \"mode\": 3",
                        "small.json:9:94: centres/issc1/delay: pert needs finite min <= mode <= max and min < max, but was min=5, mode=3, max=30"),
                unseen(
                        "an unknown centre",
                        "\"dwp\": { \"centre\": \"issc1\"",
                        "\"dwp\": { \"centre\": \"issc2\"",
                        "small.json:16:24: bodies/dwp/centre: there is no centre 'issc2'; did you mean 'issc1'?"),
                unseen(
                        "an unknown function",
                        "\"cost\": { \"hr\": 80 }",
                        "\"cost\": { \"hrr\": 80 }",
                        "small.json:16:64: bodies/dwp/cost/hrr: there is no function 'hrr'; did you mean 'hr'?"),
                unseen(
                        "an effect that selects nothing",
                        "\"on\": \"centres/*/delay\"",
                        "\"on\": \"centres/*/delya\"",
                        "small.json:20:56: risks/slips/effects/0/on: 'centres/*/delya' selects no quantity; did you mean 'centres/*/delay'?"),
                unseen(
                        "an effect that adds to a month",
                        "\"on\": \"centres/*/delay\"",
                        "\"on\": \"centres/*/closes\"",
                        "small.json:20:56: risks/slips/effects/0/on: 'centres/*/closes' is a month; write set instead of scale or add"),
                unseen(
                        "two equal effects",
                        "\"p90\": 30 } } ]",
                        "\"p90\": 30 } }, { \"on\": \"centres/*/delay\", \"add\": 3 } ]",
                        "small.json:20:134: risks/slips/effects/1: is the second 'add/centres/*/delay' in this risk; join the two into one"),
                seen(
                        "an effect with two verbs",
                        "\"on\": \"centres/*/delay\", \"add\"",
                        "\"on\": \"centres/*/delay\", \"scale\": 2, \"add\"",
                        "small.json:20:48: risks/slips/effects/0: has scale and add; an effect has one of them, so write two effects"),
                seen(
                        "an effect with none",
                        ", \"add\": { \"dist\": \"lognormal\", \"median\": 12, \"p90\": 30 }",
                        "",
                        "small.json:20:48: risks/slips/effects/0: does nothing; an effect has one of scale, add, set and line"),
                seen(
                        "a correlation above 1",
                        "\"value\": 0.4",
                        "\"value\": 1.4",
                        "small.json:22:92: correlations/delays/value: a correlation lies between -1 and 1, but was 1.4"),
                unseen(
                        "a pair of an unknown driver",
                        "\"between\": [\"centres/*/delay\", \"bodies/*/delay\"], \"value\": 0.4",
                        "\"pairs\": [[\"centres/issc1/delay\", \"bodies/dft/dely\", 0.4]]",
                        "small.json:22:43: correlations/delays/pairs/0: 'bodies/dft/dely' is not an uncertain input; did you mean 'bodies/dft/delay'?"),
                unseen(
                        "a pair stated twice",
                        "\"between\": [\"centres/*/delay\", \"bodies/*/delay\"], \"value\": 0.4",
                        "\"pairs\": [[\"centres/issc1/delay\", \"bodies/dft/delay\", 0.4], [\"bodies/dft/delay\", \"centres/issc1/delay\", 0.2]]",
                        "small.json:22:93: correlations/delays/pairs/1: the correlation of bodies/dft/delay and centres/issc1/delay is stated already in correlations/delays/pairs/0"),
                unseen(
                        "a go-live before its centre can open",
                        "\"2014-07\"",
                        "\"2014-01\"",
                        "small.json:15:43: bodies/dft/goLive: finance, hr would go live 2014-01, before centre issc1 can open (2014-04); write 2014-04 or later"),
                unseen(
                        "a year outside the horizon",
                        "\"2017-18\"",
                        "\"2027-28\"",
                        "small.json:23:58: claims/big/year: 2027-28 is not a year of the appraisal, 2013-14 to 2022-23; choose one of these, or change appraisal"),
                unseen(
                        "a go-live after the horizon",
                        "\"2015-04\"",
                        "\"2025-04\"",
                        "small.json:16:43: bodies/dwp/goLive: hr would go live 2025-04, after the last year of the appraisal (2022-23)"),
                seen(
                        "a thirteenth month",
                        "\"2014-07\"",
                        "\"2014-13\"",
                        "small.json:15:43: bodies/dft/goLive: '2014-13' is not a month; the last two digits run from 01 to 12"),
                seen(
                        "a month in words",
                        "\"2014-07\"",
                        "\"July 2014\"",
                        "small.json:15:43: bodies/dft/goLive: 'July 2014' is not a month; write it like 2014-07"),
                seen(
                        "a month that is a number",
                        "\"2014-07\"",
                        "2014",
                        "small.json:15:43: bodies/dft/goLive: expected a month in quotes, like \"2014-07\", found number 2014"),
                unseen(
                        "half a financial year",
                        "\"2017-18\"",
                        "\"2017\"",
                        "small.json:23:58: claims/big/year: '2017' is not a year that starts in April; write 2017-18"),
                unseen(
                        "years that start elsewhere than they are written",
                        "\"appraisal\": { \"firstYear\"",
                        "\"appraisal\": { \"yearStarts\": \"january\", \"firstYear\"",
                        "small.json:3:56: appraisal/firstYear: '2013-14' is not a year that starts in January; write 2013",
                        "small.json:23:58: claims/big/year: '2017-18' is not a year that starts in January; write 2017"),
                seen(
                        "a month that is shortened",
                        "\"appraisal\": { \"firstYear\"",
                        "\"appraisal\": { \"yearStarts\": \"Jul\", \"firstYear\"",
                        "small.json:3:32: appraisal/yearStarts: 'Jul' is not the name of a month; did you mean 'july'?"),
                seen(
                        "a month by its number",
                        "\"appraisal\": { \"firstYear\"",
                        "\"appraisal\": { \"yearStarts\": 7, \"firstYear\"",
                        "small.json:3:32: appraisal/yearStarts: expected the name of a month, like july, found number 7"),
                unseen(
                        "a financial year of two years",
                        "\"2013-14\"",
                        "\"2013-15\"",
                        "small.json:3:31: appraisal/firstYear: '2013-15' is not a financial year: 2013 is followed by 14; write 2013-14"),
                seen(
                        "an unknown distribution",
                        "\"dist\": \"normal\"",
                        "\"dist\": \"norml\"",
                        "small.json:15:110: bodies/dft/delay/dist: 'norml' is not known here; did you mean 'normal'?"),
                seen(
                        "a distribution by another name",
                        "\"dist\": \"normal\"",
                        "\"dist\": \"metalog\"",
                        "small.json:15:110: bodies/dft/delay/dist: 'metalog' is not known here; write 'quantiles'"),
                seen(
                        "a wrong set of parameters",
                        "\"mean\": 2, \"sd\": 1",
                        "\"mean\": 2, \"p90\": 1",
                        "small.json:15:91: bodies/dft/delay: normal is given mean, p90; write one of these sets: mean, sd | p10, p90 | p05, p95"),
                unseen(
                        "a truncation that keeps next to nothing",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"truncated\", \"of\": { \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }, \"min\": 90 }",
                        "small.json:15:91: bodies/dft/delay: truncated keeps a share of 0 of the draws, those above 90: too little to compute with; write a distribution of that range itself"),
                seen(
                        "a misspelt parameter of a distribution within another",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"truncated\", \"of\": { \"dist\": \"normal\", \"mean\": 2, \"ds\": 1 }, \"min\": 0 }",
                        "small.json:15:160: bodies/dft/delay/of/ds: 'ds' is not a key of this object; write one of dist, mean, sd, p10, p90, p05, p95"),
                seen(
                        "a number where a distribution is truncated",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"truncated\", \"of\": 2, \"min\": 0 }",
                        "small.json:15:129: bodies/dft/delay/of: expected an object { … }, found number 2"),
                seen(
                        "a truncation without an end",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"truncated\", \"of\": { \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 } }",
                        "small.json:15:91: bodies/dft/delay: truncated is given of; write one of these sets: of, min, max | of, min | of, max"),
                seen(
                        "a quantity without a value",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"vale\": 3 }",
                        "small.json:15:91: bodies/dft/delay: has neither value nor dist: 'vale' may mean 'value'; write a number, {\"value\": 3} or {\"dist\": \"pert\", \"min\": 1, \"mode\": 2, \"max\": 4}"),
                seen(
                        "a distribution under another key than dist",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"zq17marker\": \"discrete\", \"values\": [1, 2], \"weights\": [1, 1] }",
                        "small.json:15:91: bodies/dft/delay: has neither value nor dist: 'zq17marker' may mean 'dist'; write a number, {\"value\": 3} or {\"dist\": \"pert\", \"min\": 1, \"mode\": 2, \"max\": 4}"),
                seen(
                        "a distribution without its name",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"min\": 1, \"mode\": 2, \"max\": 3, \"note\": \"pert\" }",
                        "small.json:15:91: bodies/dft/delay: has neither value nor dist: add \"dist\": \"triangular\" or \"dist\": \"pert\"; write a number, {\"value\": 3} or {\"dist\": \"pert\", \"min\": 1, \"mode\": 2, \"max\": 4}"),
                seen(
                        "a discount rate in percent",
                        "\"years\": 10",
                        "\"years\": 10, \"discounting\": \"3.5%\"",
                        "small.json:3:70: appraisal/discounting: expected a number, found text \"3.5%\"; write the fraction 0.035"),
                seen(
                        "a month whose value is misspelt",
                        "\"goLive\": \"2014-07\"",
                        "\"goLive\": { \"valeu\": \"2014-07\", \"source\": \"NAO16\" }",
                        "small.json:15:33: bodies/dft/goLive: has no value: 'valeu' may mean 'value'; write it plainly, or {\"value\": …, \"source\": …, \"evidence\": \"B\"}"),
                seen(
                        "a month that is a number, with a source",
                        "\"goLive\": \"2014-07\"",
                        "\"goLive\": { \"value\": 2014, \"source\": \"NAO16\" }",
                        "small.json:15:54: bodies/dft/goLive/value: expected a month in quotes, like \"2014-07\", found number 2014"),
                seen(
                        "a month under a key of its own",
                        "\"goLive\": \"2014-07\"",
                        "\"goLive\": { \"month\": \"2014-07\", \"source\": \"NAO16\" }",
                        "small.json:15:33: bodies/dft/goLive: has no value; write it plainly, or {\"value\": …, \"source\": …, \"evidence\": \"B\"}"),
                seen(
                        "a grade of a month that is none",
                        "\"goLive\": \"2014-07\"",
                        "\"goLive\": { \"value\": \"2014-07\", \"evidence\": \"F\" }",
                        "small.json:15:77: bodies/dft/goLive/evidence: 'F' is not known here; write one of A, B, C, D, E"),
                unseen(
                        "a source of the appraisal that is not listed",
                        "\"years\": 10 }",
                        "\"years\": 10, \"source\": \"HMT\" }",
                        "small.json:3:65: appraisal/source: there is no source 'HMT'; write NAO16"),
                unseen(
                        "an unknown source",
                        "\"source\": \"NAO16\"",
                        "\"source\": \"NAO17\"",
                        "small.json:5:90: functions/hr/saving/source: there is no source 'NAO17'; did you mean 'NAO16'?"),
                unseen(
                        "a centre nobody uses",
                        "\"issc1\": { \"build\"",
                        "\"issc3\": { \"build\": { \"start\": \"2013-04\" }, \"runningCost\": 3 },\n    \"issc1\": { \"build\"",
                        "small.json:9:5: centres/issc3: no body uses this centre; name it in a body's centre, or leave it out"),
                seen(
                        "a total that is split among nobody",
                        "\"cost\": { \"hr\": 80 }",
                        "\"cost\": { \"total\": 80, \"split\": {} }",
                        "small.json:16:77: bodies/dwp/cost/split: is empty; give each function its part, such as {\"hr\": 1, \"finance\": 1}, or state the cost of each in place of a total"),
                seen(
                        "a cost of migration by no function",
                        "\"cost\": { \"hr\": 80 }",
                        "\"cost\": { \"hr\": 80 }, \"migrationCost\": {}",
                        "small.json:16:76: bodies/dwp/migrationCost: is empty; give each function its cost, such as {\"hr\": 1, \"finance\": 1}, or write one number for the whole body"),
                unseen(
                        "a default nobody can use",
                        "\"upkeep\": 0.05",
                        "\"upkeep\": 0.05, \"leavingCost\": 1",
                        "small.json:12:90: defaults/body/leavingCost: cannot change any result: leaveRate and withdrawRate are 0, so it never leaves; state a leaveRate, or leave it out"),
                seen(
                        "a plan value in an effect",
                        "\"p90\": 30 }",
                        "\"p90\": 30, \"plan\": 12 }",
                        "small.json:20:130: risks/slips/effects/0/add/plan: cannot change any result: no risk happens in the plan; leave it out"),
                seen(
                        "a closing month that no risk sets",
                        "\"runningCost\": 12",
                        "\"runningCost\": 12, \"closes\": \"2016-04\"",
                        "small.json:9:94: centres/issc1/closes: a centre closes only when a risk sets it: {\"on\": \"centres/*/closes\", \"set\": \"2016-04\"}"),
                seen(
                        "a cost in the defaults",
                        "\"upkeep\": 0.05",
                        "\"upkeep\": 0.05, \"cost\": 4",
                        "small.json:12:75: defaults/body/cost: each body states its own cost; defaults hold the other quantities"),
                seen(
                        "a sampling that nobody knows",
                        "\"seed\": 7",
                        "\"seed\": 7, \"sampling\": \"sobel\"",
                        "small.json:24:58: simulation/sampling: 'sobel' is not known here; did you mean 'sobol'?"),
                unseen(
                        "more uncertain inputs than Sobol's sequence has dimensions",
                        "\"simulation\": { \"trials\": 4096, \"seed\": 7 }",
                        "\"simulation\": { \"seed\": 7, \"sampling\": \"sobol\" }, \"lines\": { " + manyLines() + " }",
                        "small.json:24:42: simulation/sampling: sobol sampling has 1000 dimensions, but 1006 inputs are"
                                + " uncertain; write latin or random"),
                seen(
                        "more bodies than can be simulated",
                        "\"dwp\": {",
                        "%s, \"dwp\": {".formatted(manyBodies()),
                        "small.json:14:3: bodies: has 10002 entries; at most 10000 can be simulated"),
                seen(
                        "no trials",
                        "\"trials\": 4096",
                        "\"trials\": 0",
                        "small.json:24:29: simulation/trials: expected a whole number from 1 to 1073741824, found 0"),
                seen(
                        "too many trials",
                        "\"trials\": 4096",
                        "\"trials\": 1000000000000",
                        "small.json:24:29: simulation/trials: expected a whole number from 1 to 1073741824, found 1000000000000"),
                seen(
                        "half a trial",
                        "\"trials\": 4096",
                        "\"trials\": 1.5",
                        "small.json:24:29: simulation/trials: expected a whole number from 1 to 1073741824, found 1.5"),
                seen(
                        "a share above 1",
                        "\"saving\": 0.1 ",
                        "\"saving\": 1.1 ",
                        "small.json:6:28: functions/finance/saving: 1.1 lies outside -1 to 1 (share of unit cost saved at full standardisation; negative where unit cost rises)"),
                seen(
                        "an unknown grade",
                        "\"source\": \"NAO16\"",
                        "\"evidence\": \"F\"",
                        "small.json:5:92: functions/hr/saving/evidence: 'F' is not known here; write one of A, B, C, D, E"),
                seen(
                        "a claim with two thresholds",
                        "\"atLeast\": 600",
                        "\"atLeast\": 600, \"atMost\": 700",
                        "small.json:23:15: claims/big: has atLeast and atMost; make two claims of it"),
                seen(
                        "a misspelt metric",
                        "annualSaving",
                        "anualSaving",
                        "small.json:23:34: claims/big/metric: 'anualSaving' is not known here; did you mean 'annualSaving'?"),
                seen(
                        "a year for a metric that has none",
                        "annualSaving",
                        "netPresentValue",
                        "small.json:23:61: claims/big/year: netPresentValue is about the whole appraisal; leave this out"),
                seen(
                        "a basis for what is no saving",
                        "\"annualSaving\", \"year\": \"2017-18\", \"atLeast\": 600",
                        "\"overrunRatio\", \"basis\": \"net\", \"atLeast\": 2",
                        "small.json:23:59: claims/big/basis: overrunRatio is not a saving, so it has no basis; leave it out"),
                unseen(
                        "a scale below 0",
                        "\"add\": { \"dist\": \"lognormal\", \"median\": 12, \"p90\": 30 }",
                        "\"scale\": { \"dist\": \"uniform\", \"min\": -1, \"max\": 2 }",
                        "small.json:20:75: risks/slips/effects/0/scale: can be as low as -1; a scale lies from 0 to 100"),
                seen(
                        "a list for an object",
                        "\"claims\": { \"big\": { \"metric\": \"annualSaving\", \"year\": \"2017-18\", \"atLeast\": 600 } }",
                        "\"claims\": []",
                        "small.json:23:3: claims: expected an object { … }, found a list"),
                seen(
                        "a misspelt section",
                        "\"bodies\": {",
                        "\"bodys\": {",
                        "small.json:1:1: bodies: is empty; a scenario has at least one body",
                        "small.json:14:3: bodys: 'bodys' is not a key of this object; did you mean 'bodies'?"),
                unseen(
                        "a comma too many",
                        "\"seed\": 7 }",
                        "\"seed\": 7, }",
                        "small.json:24:46: this is not JSON: found } where a key in double quotes begins; take out the comma before it"),
                unseen(
                        "a file cut short",
                        "\"simulation\": { \"trials\": 4096, \"seed\": 7 }\n}",
                        "\"simulation\": { \"trials\": 40",
                        "small.json:25:1: the text ends too soon: a closing bracket or quote is missing"),
                seen(
                        "a risk without effects",
                        "[ { \"on\": \"centres/*/delay\", \"add\": { \"dist\": \"lognormal\", \"median\": 12, \"p90\": 30 } } ]",
                        "[]",
                        "small.json:20:35: risks/slips/effects: is empty; give the risk an effect, or leave the risk out"),
                seen(
                        "no appraisal",
                        "\"appraisal\": { \"firstYear\": \"2013-14\", \"years\": 10 },\n",
                        "",
                        "small.json:1:1: appraisal: is missing"),
                unseen(
                        "a transfer after go-live",
                        "\"goLive\": \"2015-04\"",
                        "\"goLive\": \"2015-04\", \"transfer\": \"2015-05\"",
                        "small.json:16:66: bodies/dwp/transfer: hr would move 2015-05, after it goes live (2015-04); write 2015-04 or earlier"),
                seen(
                        "overrides of what is not there",
                        "\"about\"",
                        "\"overrides\": [ { \"path\": \"bodies/dft/dely\", \"value\": 3, \"reason\": \"x\" }, { \"path\": \"bodies/nhs/delay\", \"value\": 3, \"reason\": \"x\" }, { \"path\": \"bodies/dft/upkeep\", \"value\": 0.1 } ], \"about\"",
                        "small.json:2:28: bodies/dft/dely: 'dely' is not a key of this object; did you mean 'delay'?",
                        "small.json:2:86: bodies/nhs/delay: there is no 'nhs' in bodies; write one of dft, dwp",
                        "small.json:2:135: overrides/2/reason: is missing"),
                unseen(
                        "an override with a slash in front",
                        "\"about\"",
                        "\"overrides\": [ { \"path\": \"/bodies/dft/delay\", \"value\": 3, \"reason\": \"x\" } ], \"about\"",
                        "small.json:2:28: /bodies/dft/delay: '/bodies/dft/delay' is not a path; write it like bodies/dft/delay"),
                seen(
                        "a negative number of trials",
                        "\"trials\": 4096",
                        "\"trials\": -1",
                        "small.json:24:29: simulation/trials: expected a whole number from 1 to 1073741824, found -1"),
                seen(
                        "a confidence in per cent",
                        "\"atLeast\": 600",
                        "\"atLeast\": 600, \"confidence\": 80",
                        "small.json:23:99: claims/big/confidence: a claim's confidence lies above 0 and below 1, but was 80"),
                seen(
                        "a claim without a threshold",
                        ", \"atLeast\": 600",
                        "",
                        "small.json:23:15: claims/big: needs one of atLeast and atMost"),
                seen(
                        "an empty text",
                        "\"title\": \"Two bodies\"",
                        "\"title\": \" \"",
                        "small.json:2:38: about/title: is empty; write something, or leave the key out"),
                seen(
                        "a transfer of no function",
                        "\"goLive\": \"2015-04\"",
                        "\"goLive\": \"2015-04\", \"transfer\": {}",
                        "small.json:16:54: bodies/dwp/transfer: is empty; give each function its month, such as {\"hr\": \"2014-07\", \"finance\": \"2014-07\"}, or write one month for the whole body"),
                seen(
                        "a go-live of no function",
                        "\"goLive\": \"2015-04\"",
                        "\"goLive\": {}",
                        "small.json:16:33: bodies/dwp/goLive: is empty; give each function its month, such as {\"hr\": \"2014-07\", \"finance\": \"2014-07\"}, or write one month for the whole body"),
                seen(
                        "a correlation between nothing",
                        "[\"centres/*/delay\", \"bodies/*/delay\"]",
                        "[]",
                        "small.json:22:33: correlations/delays/between: is empty; name the inputs, such as \"bodies/*/delay\", or leave the correlation out"),
                seen(
                        "a published plan that covers nothing",
                        "\"simulation\":",
                        "\"publishedPlan\": { \"covers\": [], \"leavesOut\": [] }, \"simulation\":",
                        "small.json:24:22: publishedPlan/covers: is empty; name costs, such as \"centres/*/build/cost\", or leave it out",
                        "small.json:24:36: publishedPlan/leavesOut: is empty; name costs, such as \"centres/*/build/cost\", or leave it out"),
                unseen(
                        "a go-live of a function without a cost",
                        "\"goLive\": \"2015-04\"",
                        "\"goLive\": { \"hr\": \"2015-04\", \"finance\": \"2015-04\" }",
                        "small.json:16:73: bodies/dwp/goLive/finance: has no cost: state cost/finance, or leave it out"),
                unseen(
                        "a correlation of one",
                        "[\"centres/*/delay\", \"bodies/*/delay\"]",
                        "[\"centres/*/delay\"]",
                        "small.json:22:33: correlations/delays/between: selects only centres/issc1/delay; a correlation is between two or more"),
                seen(
                        "a correlation in both forms",
                        "\"value\": 0.4",
                        "\"value\": 0.4, \"pairs\": []",
                        "small.json:22:21: correlations/delays: has pairs as well as between and value; choose one of the two forms"),
                unseen(
                        "an impossible correlation matrix",
                        "\"between\": [\"centres/*/delay\", \"bodies/*/delay\"], \"value\": 0.4",
                        "\"pairs\": [[\"centres/issc1/delay\", \"bodies/dft/delay\", 0.9], [\"bodies/dft/delay\", \"functions/hr/saving\", 0.9], [\"centres/issc1/delay\", \"functions/hr/saving\", -0.9]]",
                        "small.json:22:43: correlations/delays/pairs/0: these correlations cannot all hold together; the worst is bodies/dft/delay with centres/issc1/delay at 0.9: with the others as they are, the nearest possible is -0.632. Change it, or write \"repair\": true"),
                unseen(
                        "a pair with itself",
                        "\"between\": [\"centres/*/delay\", \"bodies/*/delay\"], \"value\": 0.4",
                        "\"pairs\": [[\"centres/issc1/delay\", \"centres/issc1/delay\", 0.4]]",
                        "small.json:22:43: correlations/delays/pairs/0: 'centres/issc1/delay' is paired with itself"),
                seen(
                        "a discount rate in per cent",
                        "\"years\": 10",
                        "\"years\": 10, \"discounting\": 3.5",
                        "small.json:3:70: appraisal/discounting: a discount rate is a fraction a year, so 3.5% is 0.035, but was 3.5"),
                unseen(
                        "an appraisal past the last year there is",
                        "\"firstYear\": \"2013-14\", \"years\": 10",
                        "\"firstYear\": \"2999-00\", \"years\": 2",
                        "small.json:3:51: appraisal/years: an appraisal ends by 2999-00, but was 2 years from 2999-00",
                        "small.json:23:58: claims/big/year: 2017-18 is not a year of the appraisal, 2999-00 to 2999-00; choose one of these, or change appraisal"),
                unseen(
                        "a rate of more than all",
                        "\"upkeep\": 0.05",
                        "\"upkeep\": 0.05, \"leaveRate\": { \"count\": 30, \"of\": 26, \"withinYears\": 3 }",
                        "small.json:12:75: defaults/body/leaveRate: a rate needs 0 <= count < of and withinYears > 0, but was count=30, of=26, withinYears=3"),
                seen(
                        "a negative cost",
                        "\"cost\": 30",
                        "\"cost\": -30",
                        "small.json:9:35: centres/issc1/build/cost: -30 lies below 0 (cost of building the centre and its platform)"),
                unseen(
                        "a number too large for sums",
                        "\"cost\": 30",
                        "\"cost\": 3e300",
                        "small.json:9:35: centres/issc1/build/cost: can be larger than 1e15 either way; choose a larger units/scale, or correct the number"),
                unseen(
                        "money out of proportion",
                        "\"cost\": 30",
                        "\"cost\": 150000",
                        "small.json:9:35: centres/issc1/build/cost: is 150000, more than 1000 times business as usual, 131 a year; money is in £m"),
                unseen(
                        "an uncertain number too large to be one",
                        "\"mean\": 2, \"sd\": 1",
                        "\"mean\": 1e999, \"sd\": 1",
                        "small.json:15:128: bodies/dft/delay/mean: 1e999 is too large to be a number; the largest is about 1.8e308"),
                seen(
                        "a grade in small letters",
                        "\"officeCost\": 4",
                        "\"officeCost\": { \"value\": 4, \"evidence\": \"b\" }",
                        "small.json:18:58: programme/officeCost/evidence: 'b' is not known here; did you mean 'B'?"),
                unseen(
                        "quantiles that no curve runs through",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"quantiles\", \"p10\": 2, \"p50\": 2.1, \"p90\": 6 }",
                        "small.json:15:91: bodies/dft/delay: quantiles has no distribution through [p=0.1: 2, p=0.5: 2.1, p=0.9: 6]: the smooth curve through them falls between p=0.0000 and p=0.2734; state min or max"),
                unseen(
                        "quantiles out of order",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"quantiles\", \"p10\": 2, \"p50\": 1, \"p90\": 6 }",
                        "small.json:15:91: bodies/dft/delay: quantiles needs a larger value for each larger p, but was p=0.1: 2 and p=0.5: 1"),
                seen(
                        "a probability of a quantile left out",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"quantiles\", \"pairs\": [{ \"value\": 2 }, { \"p\": 0.9, \"value\": 4 }] }",
                        "small.json:15:133: bodies/dft/delay/pairs/0/p: is missing"),
                unseen(
                        "a mode beyond its percentiles",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"pert\", \"p10\": 2, \"mode\": 9, \"p90\": 6 }",
                        "small.json:15:91: bodies/dft/delay: pert with p10=2 and p90=6 has a mode from 1.76046 to 6.23954, but was mode=9; no ends give another"),
                seen(
                        "parts of a mixture without a likelihood or a distribution",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"mixture\", \"parts\": [{ \"dist\": \"fixed\", \"value\": 2 }, { \"weight\": 3, \"dst\": \"fixed\" }] }",
                        "small.json:15:131: bodies/dft/delay/parts/0/weight: is missing",
                        "small.json:15:164: bodies/dft/delay/parts/1/dist: is missing"),
                unseen(
                        "a mixture with separate values, truncated",
                        "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }",
                        "{ \"dist\": \"truncated\", \"min\": 0, \"of\": { \"dist\": \"mixture\", \"parts\": [{ \"weight\": 1, \"dist\": \"fixed\", \"value\": 2 }, { \"weight\": 3, \"dist\": \"uniform\", \"min\": 1, \"max\": 2 }] } }",
                        "small.json:15:91: bodies/dft/delay: truncated needs a distribution without separate values, but was Mixture[parts=[Part[weight=0.25, distribution=Fixed[value=2]], Part[weight=0.75, distribution=Uniform[min=1, max=2]]]]; truncate the other parts of the mixture, and leave out the values beyond the ends"),
                unseen(
                        "a risk that acts on a planned month",
                        "\"on\": \"centres/*/delay\"",
                        "\"on\": \"bodies/*/goLive\"",
                        "small.json:20:56: risks/slips/effects/0/on: 'bodies/*/goLive' is planned, and no risk acts on a plan; what makes it late is bodies/*/delay or centres/*/delay"),
                seen(
                        "a key without end",
                        "\"officeCost\": 4",
                        "\"officeCost\": 4, \"%s\": 1".formatted("long".repeat(100)),
                        "small.json:18:35: programme/%1$s: '%1$s' is not a key of this object; write one of title, note, start, officeCost, exitCost, businessAsUsual"
                                .formatted("long".repeat(15) + "…")),
                seen(
                        "a word without end",
                        "\"metric\": \"annualSaving\"",
                        "\"metric\": \"%s\"".formatted("a saving\\n ".repeat(100)),
                        "small.json:23:34: claims/big/metric: '%s…' is not known here; write one of annualSaving, runRate, averageSaving, cumulativeSaving, netPresentValue, netPresentSocialValue, implementationCost, overrunRatio, publishedOverrunRatio, paybackYear, benefitCostRatio, delayMonths, uptake"
                                .formatted("a saving\\n ".repeat(6))),
                seen(
                        "a number of many digits in the place of a text",
                        "\"title\": \"Two bodies\"",
                        "\"title\": 1.%s".formatted("0".repeat(200)),
                        "small.json:2:38: about/title: expected text, found number 1.%s…; write it in quotes"
                                .formatted("0".repeat(58))));
    }

    @Test
    void theFileWithoutMistakesIsValid() {
        assertThat(Fixtures.check("small.json", Fixtures.text("small.json"))
                        .problems()
                        .list())
                .isEmpty();
    }

    /** What may be as it should be: said, with exit code 0 and a result. */
    static Stream<Mistake> warnings() {
        return Stream.of(
                unseen(
                        "a correlation of what is certain",
                        "\"bodies/*/delay\"]",
                        "\"bodies/*/upkeep\"]",
                        "small.json:22:33: correlations/delays/between: 'bodies/*/upkeep' is certain, so it cannot be correlated; leave it out, or state a distribution"),
                unseen(
                        "a distribution that its bounds cut",
                        "\"upkeep\": 0.05",
                        "\"upkeep\": { \"dist\": \"uniform\", \"min\": -0.01, \"max\": 0.09 }",
                        "small.json:12:59: defaults/body/upkeep: draws 10% of its values outside 0 to 1 (share of cost a year to keep an ageing system past the planned go-live); a trial uses the bound itself"),
                unseen(
                        "a risk that has nothing to act on",
                        "\"on\": \"centres/*/delay\", \"add\": { \"dist\": \"lognormal\", \"median\": 12, \"p90\": 30 }",
                        "\"on\": \"bodies/*/withdrawRate\", \"scale\": { \"dist\": \"lognormal\", \"median\": 2, \"p90\": 3 }",
                        "small.json:20:5: risks/slips: cannot change any result: it scales bodies/*/withdrawRate, which is 0; state another value of it, or write add in place of scale, or leave it out"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warnings")
    void whatMayBeAsItShouldBeIsAWarning(Mistake warned, @TempDir Path folder) throws IOException {
        CheckedScenario checked = Fixtures.check("small.json", warned.text());

        assertThat(checked.problems().list()).isEmpty();
        assertThat(checked.warnings().list().stream().map(Problem::toString))
                .containsExactlyElementsOf(warned.messages());
        Path json = Files.writeString(folder.resolve("small.json"), warned.text());
        Execution run = Execution.of("run", json.toString(), "--trials", "4096");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(warned.messages().stream()
                        .map(message -> "warning: " + folder + "/" + message + "\n")
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isReportedAtItsPlaceAndAlone(Mistake mistake) {
        Problems problems = Fixtures.check("small.json", mistake.text()).problems();

        assertThat(problems.list().stream().map(Problem::toString)).containsExactlyElementsOf(mistake.messages());
    }

    /** Beside the scenario as it is: nothing on stdout, nothing written, and the same in a file that is named YAML. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isRefusedByTheRunner(Mistake mistake, @TempDir Path folder) throws IOException {
        Path json = Files.writeString(folder.resolve("small.json"), mistake.text());
        String messages = mistake.messages().stream()
                .map(message -> "error: " + folder + "/" + message + "\n")
                .collect(Collectors.joining());

        assertThat(Execution.of(
                        "run", json.toString(), "--out", folder.resolve("out").toString()))
                .isEqualTo(new Execution(3, "", messages));
        assertThat(folder).isDirectoryContaining(json::equals).isDirectoryNotContaining(path -> !path.equals(json));
    }

    /** What the command line asks for stands in place of what the file does, mistakes included. */
    @Test
    void aSamplingThatCannotServeTheFileGivesWayToTheOneAskedFor(@TempDir Path folder) throws IOException {
        String settings = "\"simulation\": { \"trials\": 4096, \"seed\": 7 }";
        String sobol =
                "\"simulation\": { \"trials\": 20, \"sampling\": \"sobol\" }, \"lines\": { " + manyLines() + " }";
        Path file = Files.writeString(folder.resolve("many.json"), Fixtures.changed("small.json", settings, sobol));
        String[] run = {"run", file.toString(), "--format", "json", "--sampling"};

        assertThat(Execution.of("run", file.toString()).code()).isEqualTo(3);
        assertThat(Execution.outputOf(and(run, "random"))).contains("\"sampling\" : \"random\"", "\"trials\" : 20,");
        assertThat(Execution.outputOf("explain", file.toString(), "lines/l1/amount/2013-14", "--sampling", "philox"))
                .contains("20 trials");
        assertThat(Execution.of(and(run, "sobol")).code()).isEqualTo(3);

        Files.writeString(file, Fixtures.changed("small.json", settings, sobol.replace("sobol", "random")));
        assertThat(Execution.of("run", file.toString(), "--sampling", "sobol"))
                .isEqualTo(new Execution(
                        2,
                        "",
                        "error: --sampling sobol: sobol sampling has 1000 dimensions, but 1006 inputs are uncertain;"
                                + " write latin or random\n"));
    }

    private static String[] and(String[] arguments, String more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    /** What JSON alone forbids, or says in its own words. */
    private static final Set<ProblemKind> OF_JSON =
            Set.of(FileKind.SYNTAX, FileKind.CUT_SHORT, FileKind.NOT_A_NUMBER, FileKind.DUPLICATE_KEY);

    static Stream<Mistake> mistakesInYamlToo() {
        return mistakes()
                .filter(mistake -> Fixtures.check("small.json", mistake.text()).problems().list().stream()
                        .noneMatch(problem -> OF_JSON.contains(problem.kind())));
    }

    /** JSON is YAML on few lines, so even the places are the same; written as YAML is, the words are. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesInYamlToo")
    void isReportedAlikeInYaml(Mistake mistake) {
        List<String> messages = mistake.messages().stream()
                .map(message -> message.replaceFirst("small.json", "small.yaml"))
                .toList();
        String yaml = YAMLMapper.shared()
                .writeValueAsString(JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build()
                        .readTree(mistake.text()))
                .replace("1E+999", "1e999");

        assertThat(Fixtures.check("small.yaml", mistake.text()).problems().list().stream()
                        .map(Problem::toString))
                .containsExactlyElementsOf(messages);
        assertThat(Fixtures.check("small.yaml", yaml).problems().list())
                .extracting(problem -> (problem.path() + ": " + problem.message()).replaceFirst("^: ", ""))
                .containsExactlyInAnyOrderElementsOf(messages.stream()
                        .map(message -> message.replaceFirst("small.yaml:\\d+:\\d+: ", ""))
                        .toList());
    }

    /** What is no document is for the parser to refuse; schemas are about documents. */
    static Stream<Mistake> mistakesInDocuments() {
        return mistakes().filter(mistake -> {
            ProblemLog log = new ProblemLog();
            DocumentParser.parse("small.json", mistake.text(), log);
            return log.isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesInDocuments")
    void isMarkedByAnEditorWhereTheSchemaCanSeeIt(Mistake mistake) {
        List<Error> errors = SchemaTest.SCHEMA.validate(mistake.text(), InputFormat.JSON);

        assertThat(!errors.isEmpty()).as(errors.toString()).isEqualTo(mistake.isSeenBySchema());
    }

    @Test
    void allMistakesOfAFileAreReportedTogetherInTheOrderOfTheirPlaces() {
        String text = Fixtures.text("small.json")
                .replace("\"2014-07\"", "\"2014-13\"")
                .replace("\"officeCost\": 4", "\"officeCost\": 0")
                .replace("\"likelihood\": 0.6", "\"likelihood\": 1.4")
                .replace("\"title\": \"Two bodies\"", "\"titel\": \"Two bodies\"")
                .replace("annualSaving", "anualSaving");

        assertThat(Fixtures.check("small.json", text).problems().list().stream().map(Problem::path))
                .containsExactly(
                        "about/title",
                        "about/titel",
                        "bodies/dft/goLive",
                        "programme/officeCost",
                        "risks/slips/likelihood",
                        "claims/big/metric");
    }
}
