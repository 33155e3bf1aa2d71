package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.BooleanNode;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NullNode;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.RuleKind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Parses one text, JSON or YAML, into a located tree.
 *
 * <p>A text that cannot be parsed is one problem, where parsing stopped; a key stated twice and a number too large are
 * reported and parsing goes on.
 */
final class DocumentParser {

    /** Deeper than any scenario, and far from the end of the stack. */
    static final int DEEPEST = 100;

    /** The ways to end a line that a text may have. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\\x{85}\\x{2028}\\x{2029}]");

    // Keys stated twice are found here, where both places are known and reading can go on.
    private static final TokenStreamFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    // What a terminal obeys instead of showing it, and halves of characters, which no file can hold.
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\p{Cs}&&[^\t\n\r]]");

    private static final Pattern YAML_MARK = Pattern.compile("\n in reader, line (\\d{1,9}), column (\\d{1,9})");
    private static final Pattern YAML_NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern TOO_LONG =
            Pattern.compile("(Number|String|Name)[a-z ]* \\((\\d+)\\) exceeds the maximum allowed \\((\\d+)");
    private static final Pattern NOT_FINITE = Pattern.compile("Non-standard token '([^']*)'");
    private static final Pattern AFTER_COMMA =
            Pattern.compile("character \\('[}\\]]'\\).*was expecting double-quote|\\('\\]'\\): expected a value");

    private static final Pattern DIGIT_AFTER_COMMA =
            Pattern.compile("character \\('\\d'\\).*was expecting double-quote");
    private static final String POINT = "; a number is written with a decimal point, such as 0.5";

    private final Function<@Nullable TokenStreamLocation, Place> places;
    private final ProblemLog log;
    private final JsonParser parser;

    private DocumentParser(Function<@Nullable TokenStreamLocation, Place> places, ProblemLog log, JsonParser parser) {
        this.places = places;
        this.log = log;
        this.parser = parser;
    }

    /**
     * The tree, or nothing if the text is not one.
     *
     * @param file its name, for places; its ending decides between JSON and YAML, or else its first character
     */
    static Optional<DocumentNode> parse(String file, String text, ProblemLog log) {
        if (text.isBlank()) {
            log.add(
                    FileKind.EMPTY_FILE,
                    new Place(file, 1, 1),
                    "",
                    "the file is empty; write a scenario, such as the one in README");
            return Optional.empty();
        }
        return parse(location -> place(file, location), text, isJson(file, text), log);
    }

    /** The value that a JSON text stands for, or nothing if it is none; all of it has one place. */
    static Optional<DocumentNode> parseJson(Place place, String text, ProblemLog log) {
        return parse(location -> place, text, true, log);
    }

    /** The value that a YAML text stands for, or nothing if it is none; all of it has one place. */
    static Optional<DocumentNode> parseYaml(Place place, String text, ProblemLog log) {
        return parse(location -> place, text, false, log);
    }

    /**
     * A text as it is to be kept, its lines ended by a line feed alone; a character in it that cannot be shown is a problem,
     * and does not go on from here.
     */
    static TextNode text(Place place, String path, String text, ProblemLog log) {
        Matcher unreadable = UNREADABLE.matcher(LINE_END.matcher(text).replaceAll("\n"));
        if (unreadable.find()) {
            log.add(
                    FileKind.UNREADABLE_CHARACTER,
                    place,
                    path,
                    "holds U+%04X, which cannot be shown; take it out"
                            .formatted(unreadable.group().codePointAt(0)));
        }
        return new TextNode(place, unreadable.replaceAll("\uFFFD"));
    }

    private static Optional<DocumentNode> parse(
            Function<@Nullable TokenStreamLocation, Place> places, String text, boolean isJson, ProblemLog log) {
        try (JsonParser parser = (isJson ? JSON : yaml(text)).createParser(ObjectReadContext.empty(), text)) {
            return Optional.of(new DocumentParser(places, log, parser).whole());
        } catch (Stop stop) {
            stop.report(log);
        } catch (JacksonException e) {
            explain(e, placeOf(places, e), isJson ? "JSON" : "YAML").report(log);
        }
        return Optional.empty();
    }

    /** The library reads a part at a time, and loses itself where such a part ends within a character of two halves. */
    private static TokenStreamFactory yaml(String text) {
        boolean isOfHalves = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        LoadSettingsBuilder settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).setCodePointLimit(SourceText.LARGEST);
        return YAMLFactory.builder()
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .loadSettings((isOfHalves ? settings.setBufferSize(text.length() + 1) : settings).build())
                .build();
    }

    private static boolean isJson(String file, String text) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return true;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        char first = text.stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    private DocumentNode whole() {
        try {
            return document();
        } catch (StreamConstraintsException e) {
            throw tooLong(e);
        }
    }

    private DocumentNode document() {
        if (next() == null) {
            throw new Stop(
                    FileKind.EMPTY_FILE, places.apply(null), "", "the file holds only comments; write a scenario");
        }
        DocumentNode root = value("", 1);
        if (next() != null) {
            throw new Stop(
                    FileKind.SEVERAL_DOCUMENTS,
                    here(),
                    "",
                    "the scenario has ended, but the file goes on; a file holds one scenario");
        }
        return root;
    }

    private DocumentNode value(String path, int depth) {
        Place place = here();
        if (depth > DEEPEST) {
            throw new Stop(
                    FileKind.NESTED_TOO_DEEP,
                    place,
                    "",
                    "the file is nested more than %d deep; no scenario is".formatted(DEEPEST));
        }
        refuseReferences(place, path);
        JsonToken token = token();
        return switch (token) {
            case START_OBJECT -> object(place, path, depth);
            case START_ARRAY -> array(place, path, depth);
            case VALUE_STRING -> text(place, path, parser.getString(), log);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, path);
            case VALUE_TRUE -> new BooleanNode(place, true);
            case VALUE_FALSE -> new BooleanNode(place, false);
            case VALUE_NULL -> new NullNode(place);
            default -> throw new Stop(FileKind.SYNTAX, place, path, "expected a value, found " + token.name());
        };
    }

    private DocumentNode object(Place place, String path, int depth) {
        Map<String, Member> members = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            Place keyPlace = here();
            String key = parser.currentName();
            refuseReferences(keyPlace, Paths.join(path, key));
            next();
            DocumentNode value = value(Paths.join(path, key), depth + 1);
            boolean isEmpty = value instanceof NullNode
                    || (value instanceof TextNode text && text.text().isEmpty());
            if (isEmpty && parser instanceof YAMLParser) {
                refuseTornPair(keyPlace, Paths.join(path, key), key);
            }
            Member earlier = members.putIfAbsent(key, new Member(keyPlace, value));
            if (earlier != null) {
                log.add(
                        FileKind.DUPLICATE_KEY,
                        keyPlace,
                        Paths.join(path, key),
                        "'%s' is stated twice, first at line %d, column %d; keep one of them"
                                .formatted(
                                        key,
                                        earlier.keyPlace().line(),
                                        earlier.keyPlace().column()));
            }
        }
        return new ObjectNode(place, members);
    }

    private DocumentNode array(Place place, String path, int depth) {
        List<DocumentNode> items = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            items.add(value(Paths.join(path, Integer.toString(items.size())), depth + 1));
        }
        return new ArrayNode(place, items);
    }

    private DocumentNode number(Place place, String path) {
        String literal = parser.getString();
        if (YAML_NOT_FINITE.matcher(literal).matches()) {
            log.add(FileKind.NOT_A_NUMBER, place, path, notFinite(literal));
            return new NumberNode(place, "1");
        }
        if (!NumberNode.isOne(literal)) {
            log.add(
                    FileKind.WRONG_TYPE,
                    place,
                    path,
                    "'%s' is not a plain number; write it like 5 or 0.5".formatted(literal));
            return new NumberNode(place, "1");
        }
        if (!Double.isFinite(Double.parseDouble(literal))) {
            log.add(
                    RuleKind.NUMBER_TOO_LARGE,
                    place,
                    path,
                    "%s is too large to be a number; the largest is about 1.8e308".formatted(literal));
            return new NumberNode(place, "1");
        }
        return new NumberNode(place, literal);
    }

    /** In {@code {min:1}} and {@code {min: 0,5}} YAML finds a key without a value where nobody meant one. */
    private static void refuseTornPair(Place place, String path, String key) {
        int colon = key.indexOf(':');
        if (colon > 0) {
            throw new Stop(
                    FileKind.SYNTAX,
                    place,
                    path,
                    "'%s' is one word; write a space after the colon: %s: %s"
                            .formatted(key, key.substring(0, colon), key.substring(colon + 1)));
        }
        if (key.matches("\\d+")) {
            throw new Stop(FileKind.SYNTAX, place, path, "'%s' is a key without a value%s".formatted(key, POINT));
        }
    }

    private void refuseReferences(Place place, String path) {
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            throw new Stop(
                    FileKind.YAML_ALIAS,
                    place,
                    path,
                    "YAML aliases (*name) are not read; write the value out, or put it in defaults");
        }
        if (parser instanceof YAMLParser yaml && yaml.getTypeId() != null) {
            throw new Stop(
                    FileKind.YAML_TAG,
                    place,
                    path,
                    "YAML tags (!name) are not read; take it out, and write the value as a plain number or text");
        }
    }

    private @Nullable JsonToken next() {
        return parser.nextToken();
    }

    private JsonToken token() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Stop(FileKind.CUT_SHORT, here(), "", "the text ends too soon");
        }
        return token;
    }

    private Place here() {
        return places.apply(parser.currentTokenLocation());
    }

    private static Place place(String file, @Nullable TokenStreamLocation location) {
        return location == null
                ? new Place(file, 1, 1)
                : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static Stop explain(JacksonException e, Place place, String format) {
        if (e instanceof UnexpectedEndOfInputException) {
            return new Stop(
                    FileKind.CUT_SHORT, place, "", "the text ends too soon: a closing bracket or quote is missing");
        }
        String message = String.valueOf(e.getOriginalMessage());
        Matcher token = NOT_FINITE.matcher(message);
        if (token.lookingAt()) {
            return new Stop(FileKind.NOT_A_NUMBER, place, "", notFinite(token.group(1)));
        }
        String theirs = message.lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .collect(Collectors.joining(", "))
                .replaceAll(" \\(code \\d+[^)]*\\)", "");
        String advice = AFTER_COMMA.matcher(theirs).find()
                ? "; take out the comma before it"
                : DIGIT_AFTER_COMMA.matcher(theirs).find() ? POINT : "";
        Matcher begun = YAML_MARK.matcher(message);
        if (begun.find() && Integer.parseInt(begun.group(1)) < place.line()) {
            advice = "; what is wrong, such as a quote left open, may lie as far up as line " + begun.group(1);
        }
        String ours = format.equals("JSON") ? SyntaxWords.ofJson(theirs) : SyntaxWords.ofYaml(theirs);
        return new Stop(FileKind.SYNTAX, place, "", "this is not %s: %s%s".formatted(format, ours, advice));
    }

    private static String notFinite(String written) {
        return "%s is not a number a scenario can hold; write a number, or leave the key out".formatted(written);
    }

    private Stop tooLong(StreamConstraintsException e) {
        Matcher length = TOO_LONG.matcher(String.valueOf(e.getOriginalMessage()));
        return new Stop(
                FileKind.FILE_TOO_LARGE,
                places.apply(parser.currentLocation()),
                "",
                length.find()
                        ? "a %s here is %s characters long; the longest that is read has %s"
                                .formatted(length.group(1).toLowerCase(Locale.ROOT), length.group(2), length.group(3))
                        : "the file is beyond what is read");
    }

    /** Jackson places a token that is no number at its end, and broken YAML at the start of what it is part of. */
    private static Place placeOf(Function<@Nullable TokenStreamLocation, Place> places, JacksonException e) {
        Place place = places.apply(e.getLocation());
        if (!place.isInFile()) {
            return place;
        }
        String message = String.valueOf(e.getOriginalMessage());
        Matcher token = NOT_FINITE.matcher(message);
        if (token.lookingAt()) {
            int column = place.column() - token.group(1).length();
            return new Place(place.file(), place.line(), Math.max(1, column));
        }
        Matcher mark = YAML_MARK.matcher(message);
        while (mark.find()) {
            place = new Place(place.file(), Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
        }
        return place;
    }

    /** Parsing cannot go on. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final FileKind kind;
        private final transient Place place;
        private final String path;
        private final String message;

        Stop(FileKind kind, Place place, String path, String message) {
            super(message, null, false, false);
            this.kind = kind;
            this.place = place;
            this.path = path;
            this.message = message;
        }

        void report(ProblemLog log) {
            log.add(kind, place, path, message);
        }
    }
}
