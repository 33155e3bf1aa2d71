package org.counterfoil.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.BooleanNode;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.ProblemKind;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Spelling;
import org.counterfoil.units.EnglishMonth;

/** Reads single values of the document as what they should be; anything else is a problem and no value. */
final class Values {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final List<String> MONTH_NAMES =
            Stream.of(Month.values()).map(EnglishMonth::key).toList();
    // With three digits behind it, a comma parts thousands.
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d{1,15}([. ]\\d{3})*,(\\d{1,2}|\\d{4,15})");
    // What tables have where nothing is known.
    private static final Pattern UNKNOWN = Pattern.compile("(?i)#?n/?a!?|nan|null|none|-|–|\\?|tbc|tbd|unknown");
    private static final Pattern FIGURE_WITH_UNIT =
            Pattern.compile("[£$€]?\\s*-?\\d[\\d.,]*\\s*[a-zA-Z]*( [a-z]+){0,2}");

    private final ProblemLog log;
    private final MonthsLikeYears monthsLikeYears = new MonthsLikeYears();

    Values(ProblemLog log) {
        this.log = log;
    }

    ProblemLog log() {
        return log;
    }

    /** The months read so far that one might take for years. */
    MonthsLikeYears monthsLikeYears() {
        return monthsLikeYears;
    }

    /** A number; one that the parser has refused is no second problem. */
    Optional<Double> number(Entry entry) {
        if (log.isKnown(entry.path())) {
            return Optional.empty();
        }
        if (entry.node() instanceof NumberNode number) {
            return Optional.of(number.value());
        }
        log.add(FileKind.WRONG_TYPE, entry, notANumber(entry.node()));
        return Optional.empty();
    }

    /** What to say of a value that should be a number. */
    static String notANumber(DocumentNode node) {
        return "expected a number, found " + node.described() + numberHint(node);
    }

    /** What to say of a cell that should be a number, in a table that may have decimal commas. */
    static String notANumber(TextNode cell, boolean hasComma) {
        String hint = numberHint(cell);
        return "expected a number, found " + cell.described()
                + (hasComma ? hint.replace(" with a decimal point", "").replaceAll("(?<=\\d)\\.(?=\\d)", ",") : hint);
    }

    private static String numberHint(DocumentNode node) {
        if (!(node instanceof TextNode text)) {
            return "";
        }
        String written = text.text().strip();
        if (decimal(written).isPresent()) {
            return "; write it without quotes";
        }
        if (UNKNOWN.matcher(written).matches()) {
            return "; leave it out where nothing is known";
        }
        String plainly = plainly(written);
        if (!plainly.equals(written)) {
            String number = asNumber(plainly);
            if (!number.isEmpty()) {
                boolean isBracketed = written.startsWith("(");
                return isBracketed
                        ? "; brackets mean a negative number: write -%s, or %s if it is not".formatted(number, number)
                        : "; write " + number;
            }
        }
        if (DECIMAL_COMMA.matcher(written).matches()) {
            return "; write it with a decimal point: " + withPoint(written);
        }
        if (written.startsWith("{") || written.startsWith("[")) {
            return "; write it without quotes";
        }
        String plain = written.replaceAll("(?<=\\d)[_, ](?=\\d{3})", "")
                .replaceFirst("^\\+", "")
                .replaceFirst("^(-?)0+(?=\\d)", "$1")
                .replaceFirst("^(-?)\\.", "$10.");
        if (decimal(plain).isPresent()) {
            return "; write " + plain;
        }
        if (written.matches("0[xob][0-9A-Fa-f]+")) {
            return "; write it in decimal digits";
        }
        OptionalDouble share = written.endsWith("%")
                ? decimal(asNumber(
                        plainly(written.substring(0, written.length() - 1).strip())))
                : OptionalDouble.empty();
        return share.isPresent()
                ? "; write the fraction %s"
                        .formatted(BigDecimal.valueOf(share.getAsDouble())
                                .movePointLeft(2)
                                .stripTrailingZeros()
                                .toPlainString())
                : FIGURE_WITH_UNIT.matcher(written).matches()
                        ? "; write the number alone, money in the scale that units states"
                        : "";
    }

    /** Without what people put around a figure, and with the blanks and the minus that a keyboard has. */
    private static String plainly(String written) {
        String ordinary = written.replaceAll("[\\p{Zs}&&[^ ]]", " ").replaceAll("[\u2212\u2013\u2012]", "-");
        String bare = ordinary.replaceAll("^['’](?=[-+.\\d])", "") // as a spreadsheet marks a text
                .replaceAll("(?<=\\d)['’](?=\\d{3})", " ")
                .replaceAll("^\\((.*)\\)$", "$1")
                .replaceAll("^[£$€]\\s*|\\s*[£$€]$", "")
                .strip();
        return bare.replaceAll("^-\\s*[£$€]\\s*", "-");
    }

    /** A figure as it should be written; empty if it is none. */
    private static String asNumber(String plainly) {
        if (decimal(plainly).isPresent()) {
            return plainly;
        }
        if (DECIMAL_COMMA.matcher(plainly).matches()) {
            return withPoint(plainly);
        }
        String ungrouped = plainly.replaceAll("(?<=\\d)[_, ](?=\\d{3})", "").replaceFirst("^\\+", "");
        return decimal(ungrouped).isPresent() ? ungrouped : "";
    }

    private static String withPoint(String decimalComma) {
        return decimalComma.replaceAll("[. ]", "").replace(',', '.').replaceFirst("^\\+", "");
    }

    private static OptionalDouble decimal(String text) {
        return text.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** A whole number in a range. */
    Optional<Long> whole(Entry entry, long least, long most) {
        if (number(entry).isEmpty()) {
            return Optional.empty();
        }
        String literal = ((NumberNode) entry.node()).literal();
        if (literal.matches("-?\\d{1,19}")) {
            BigInteger whole = new BigInteger(literal);
            if (whole.compareTo(BigInteger.valueOf(least)) >= 0 && whole.compareTo(BigInteger.valueOf(most)) <= 0) {
                return Optional.of(whole.longValue());
            }
        }
        log.add(
                RuleKind.OUT_OF_BOUNDS,
                entry,
                "expected a whole number from %d to %d, found %s".formatted(least, most, literal));
        return Optional.empty();
    }

    Optional<String> text(Entry entry) {
        if (!(entry.node() instanceof TextNode text)) {
            log.add(
                    FileKind.WRONG_TYPE,
                    entry,
                    "expected text, found " + entry.node().described() + textHint(entry.node()));
            return Optional.empty();
        }
        if (text.text().codePoints().allMatch(Values::isBlank)) {
            log.add(FileKind.EMPTY_TEXT, entry, "is empty; write something, or leave the key out");
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    /** Blanks that do not break a line count too. */
    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static String textHint(DocumentNode node) {
        return node instanceof NumberNode || node instanceof BooleanNode ? "; write it in quotes" : "";
    }

    Optional<Boolean> flag(Entry entry) {
        if (entry.node() instanceof BooleanNode flag) {
            return Optional.of(flag.value());
        }
        log.add(
                FileKind.WRONG_TYPE,
                entry,
                "expected true or false, found " + entry.node().described());
        return Optional.empty();
    }

    Optional<Fields> object(Entry entry) {
        if (entry.node() instanceof ObjectNode object) {
            return Optional.of(new Fields(entry, object, this));
        }
        log.add(
                FileKind.WRONG_TYPE,
                entry,
                "expected an object { … }, found " + entry.node().described());
        return Optional.empty();
    }

    /** The items of a list; none if it is no list. */
    List<Entry> list(Entry entry) {
        List<Entry> items = new ArrayList<>();
        if (entry.node() instanceof ArrayNode array) {
            for (DocumentNode item : array.items()) {
                items.add(entry.item(items.size(), item));
            }
        } else {
            log.add(
                    FileKind.WRONG_TYPE,
                    entry,
                    "expected a list [ … ], found " + entry.node().described());
        }
        return items;
    }

    /**
     * The items of a list that says something; none if it is no list, or an empty one.
     *
     * @param instead of an empty one: what to write
     */
    List<Entry> filledList(Entry entry, String instead) {
        List<Entry> items = list(entry);
        if (items.isEmpty() && entry.node() instanceof ArrayNode) {
            log.add(RuleKind.EMPTY, entry, "is empty; " + instead);
        }
        return items;
    }

    /** A month such as 2014-07. */
    Optional<YearMonth> month(Entry entry) {
        if (entry.node() instanceof TextNode text && MONTH.matcher(text.text()).matches()) {
            try {
                YearMonth month = YearMonth.parse(text.text());
                monthsLikeYears.add(entry, month);
                return Optional.of(month);
            } catch (DateTimeException e) {
                log.add(
                        RuleKind.NOT_A_MONTH,
                        entry,
                        "'%s' is not a month; the last two digits run from 01 to 12".formatted(text.text()));
                return Optional.empty();
            }
        }
        if (entry.node() instanceof TextNode text) {
            log.add(RuleKind.NOT_A_MONTH, entry, "'%s' is not a month; write it like 2014-07".formatted(text.text()));
        } else {
            log.add(
                    FileKind.WRONG_TYPE,
                    entry,
                    "expected a month in quotes, like \"2014-07\", found "
                            + entry.node().described());
        }
        return Optional.empty();
    }

    /** A month by its English name, such as july. */
    Optional<Month> monthName(Entry entry) {
        if (!(entry.node() instanceof TextNode text)) {
            log.add(
                    FileKind.WRONG_TYPE,
                    entry,
                    "expected the name of a month, like july, found "
                            + entry.node().described());
            return Optional.empty();
        }
        Optional<Month> month = EnglishMonth.parse(text.text());
        if (month.isEmpty()) {
            log.add(
                    FileKind.UNKNOWN_WORD,
                    entry,
                    "'%s' is not the name of a month%s"
                            .formatted(
                                    text.text(),
                                    Spelling.nearest(text.text().toLowerCase(Locale.ROOT), MONTH_NAMES)
                                            .map("; did you mean '%s'?"::formatted)
                                            .orElse("; write it in full, like july")));
        }
        return month;
    }

    /** One of a few words. */
    <T> Optional<T> choice(Entry entry, Map<String, T> choices) {
        return choice(entry, choices, Spelling::hint);
    }

    /**
     * One of a few words.
     *
     * @param hint what to say of another one, given the words
     */
    <T> Optional<T> choice(Entry entry, Map<String, T> choices, BiFunction<String, Collection<String>, String> hint) {
        Optional<String> word = text(entry);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        T choice = choices.get(word.get());
        if (choice == null) {
            log.add(
                    FileKind.UNKNOWN_WORD,
                    entry,
                    "'%s' is not known here%s".formatted(word.get(), hint.apply(word.get(), choices.keySet())));
        }
        return Optional.ofNullable(choice);
    }

    /** The id of something that the file states elsewhere. */
    Optional<String> reference(Entry entry, String what, Collection<String> known) {
        Optional<String> id = text(entry);
        if (id.isPresent() && !known.contains(id.get())) {
            log.add(RuleKind.UNKNOWN_ID, entry, Spelling.unknown(what, id.get(), known));
            return Optional.empty();
        }
        return id;
    }

    /** Makes a value of the model; what the model refuses is a problem here, of the kind given. */
    <T> Optional<T> attempt(ProblemKind kind, Entry entry, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            log.add(kind, entry, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
