package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what the parsing libraries say of broken JSON or YAML into the words of who writes a scenario. */
final class SyntaxWords {

    private static final Map<Pattern, String> JSON = new LinkedHashMap<>();
    private static final Map<Pattern, String> YAML = new LinkedHashMap<>();

    static {
        String found = "Unexpected character \\('(.+?)'\\)";
        json(
                found + ": maybe a \\(non-standard\\) comment\\?.*",
                "JSON has no comments; take it out, or write it as a note");
        json(
                found + " in numeric value: JSON spec does not allow .*plus sign.*",
                "a number has no plus sign; take it out");
        json(found + " in numeric value: Decimal point not .*", "a decimal point is followed by a digit");
        json(found + " in numeric value: Exponent indicator not .*", "the e of a number is followed by a digit");
        json(found + " in numeric value: expected digit .*", "a minus sign is followed by a digit");
        json(
                "Invalid numeric value: Leading zeroes not allowed",
                "a number does not begin with 0, unless a point follows it");
        json("Unexpected close marker '(.)': expected '(.)'.*", "found $1 where $2 closes what is open");
        json(
                "Illegal unquoted character \\(\\(CTRL-CHAR, code 1[03]\\)\\).*",
                "a text goes on in the next line; close its quote, or write \\\\n for the line's end");
        json(
                "(Unexpected|Illegal) character \\(\\(CTRL-CHAR, code \\d+\\)\\).*",
                "found a character that cannot be shown; take it out");
        json("Illegal unquoted character.*", "a text holds a character that cannot be shown; take it out");
        json(
                "Unrecognized token '(.*)': was expecting .*",
                "$1 is not a value; put text in double quotes, write a number in digits");
        json(
                found + ": expected a valid value .*",
                "found $1 where a value begins; put text in double quotes, begin a number with a digit");
        json(
                found + ": was expecting double-quote to start (property|field) name",
                "found $1 where a key in double quotes begins");
        json(found + ": was expecting a colon to .*", "found $1 where a colon follows the key");
        json(found + ": was expecting comma to .*", "found $1 where a comma or a closing bracket follows the value");
        json("Unrecognized character escape '(.*)'.*", "\\\\$1 is not an escape; write a backslash as \\\\\\\\");
        json(found + ": expected a hex-digit .*", "\\\\u in a text is followed by four digits or letters from a to f");
        yaml("Expected a property name .*", "a key is a word, not an object or a list");
        yaml(".*Version\\{major=(\\d+), minor=(\\d+)}.*", "YAML $1.$2 is not read; take the line out");
        yaml(".*found character '\\\\t\\(TAB\\)' that cannot .*", "found a tab; indent with spaces");
        yaml(
                ".*found character '(.)' that cannot start any token.*",
                "no value begins with $1; put a text that does in quotes");
        yaml(
                "mapping values are not allowed here",
                "found a colon where no key is; put a text that holds one in quotes");
        yaml("expected '<document start>', but found .*", "the scenario has ended, but the file goes on");
        yaml("while scanning a simple key, could not find expected ':'", "a key is followed by a colon");
        yaml(".*expected <block end>, but found .*", "the line's indent fits no line above it; correct the indent");
        yaml(".*found unexpected end of stream", "a quote is open to the end of the file");
        yaml(".*special characters are not allowed", "found a character that cannot be shown; take it out");
        yaml("while (?:parsing|scanning) (an? )?", "in $1");
        yaml("flow sequence", "list");
        yaml("a flow mapping", "an object");
        yaml("(double-)?quoted scalar", "text in quotes");
        yaml("block scalar", "text of several lines");
        yaml("a (block )?mapping", "an object");
        yaml("but got <stream end>", "but the file ends");
        yaml("found , \\(10\\)", "found the line's end");
        yaml("(\\S)\\(\\d+\\)", "$1");
    }

    private SyntaxWords() {}

    private static void json(String theirs, String ours) {
        JSON.put(Pattern.compile(theirs), ours);
    }

    private static void yaml(String theirs, String ours) {
        YAML.put(Pattern.compile(theirs), ours);
    }

    /** What a library says of JSON, in our words. */
    static String ofJson(String theirs) {
        return replaced(theirs, JSON);
    }

    /** What a library says of YAML, in our words. */
    static String ofYaml(String theirs) {
        return replaced(theirs, YAML);
    }

    private static String replaced(String theirs, Map<Pattern, String> words) {
        String ours = theirs;
        for (Map.Entry<Pattern, String> word : words.entrySet()) {
            Matcher matcher = word.getKey().matcher(ours);
            ours = matcher.find() ? matcher.replaceFirst(word.getValue()) : ours;
        }
        return ours;
    }
}
