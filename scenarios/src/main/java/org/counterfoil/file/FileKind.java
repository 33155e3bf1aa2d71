package org.counterfoil.file;

import org.counterfoil.model.ProblemKind;

/** What sort of thing is wrong with a file as such: with its bytes, its keys, the form of its values, what it extends. */
public enum FileKind implements ProblemKind {
    CUT_SHORT(
            "The file ends in the middle of something.",
            "Copy it again in full, or close the bracket or quote that is open."),
    DISTRIBUTION_PARAMETERS(
            "A distribution is given a set of parameters that does not fix it.",
            "Write one of the sets that the message lists, complete and with nothing else."),
    DUPLICATE_KEY(
            "A key is stated twice in one object, so it is not clear which value counts; or a name twice in one list.",
            "Keep one of them."),
    EMPTY_FILE(
            "The file holds nothing, or only comments.",
            "Write a scenario; `counterfoil explain ngss-2012 --resolved` prints one."),
    EMPTY_TEXT("A text is empty or blank.", "Write something, or leave the key out."),
    EXTENDS_CIRCLE("A file extends itself, directly or by way of others.", "Take one `extends` out."),
    EXTENDS_NO_FILE(
            "The file named by extends or ranges cannot be read.",
            "Name a file beside or below the one that names it."),
    EXTENDS_OUTSIDE(
            "A file extends one outside its own folder, or takes ranges from it, so that sharing the folder would not share the scenario.",
            "Move it beside or below, and name it from there."),
    FILE_TOO_LARGE(
            "The file, or a single number or name in it, is larger than a scenario's can be.",
            "Check that it is the scenario that was named; the limit is 20 MB."),
    IMPOSSIBLE_DISTRIBUTION(
            "No distribution has these parameters: a minimum above the mode, a negative spread, quantiles out of order.",
            "Correct the parameters; the message says what they must satisfy."),
    MISPLACED_KEY("The key is known, but is not read in this place.", "Write it where the message says."),
    MONTH_LIKE_A_YEAR(
            "A warning, once for the file: a month is written so that it reads as a financial year; it is read as the month.",
            "Leave it if the month is meant; if the year is, write a month of it."),
    NESTED_TOO_DEEP(
            "Objects and lists lie more than 100 deep within each other.",
            "Check that it is the scenario that was named."),
    NO_VALUE(
            "An object in the place of a number has neither a value nor a distribution.",
            "Write a number, {\"value\": 3} or a distribution such as {\"dist\": \"pert\", \"min\": 1, \"mode\": 2, \"max\": 4}."),
    NOT_A_NUMBER("NaN or Infinity, which no scenario can hold.", "Write a number, or leave the key out."),
    NOT_TEXT("The file is not text: a spreadsheet, say, or a compressed one.", "Name the JSON or YAML file."),
    NOT_UTF_8("The file is text in another encoding than UTF-8, such as Latin-1.", "Save it as UTF-8."),
    OVERRIDE_WITHOUT_CHANGE(
            "A warning: an override states the value that is there already.",
            "Take it out, or correct its path or value."),
    SEVERAL_DOCUMENTS("The scenario has ended, but the file goes on.", "Keep one scenario in a file."),
    SYNTAX(
            "From the place named on, the file is not valid JSON or YAML, or the table is not valid CSV.",
            "Correct it there; usually a comma, a colon or a quote is missing, or there is one too many."),
    NUMBER_STYLE(
            "A warning: a number of a table can be read in two ways, and the table's other numbers show which is meant.",
            "Write the number without a mark between thousands."),
    TABLE_ROW_UNREAD(
            "A warning: rows of a table of ranges state nothing: headings, most often.",
            "Write a distribution or a value in those that should."),
    COLUMN_UNREAD(
            "A warning: a table of ranges has columns that nothing reads.",
            "Leave them as they are, or name them as the message does."),
    TABLE_COLUMNS(
            "A table of ranges lacks a column, has one twice, or misspells one.",
            "Name the columns in the first line as the message does."),
    TABLE_ROW(
            "A table of ranges has no row, or one that lacks a cell, has one too many, or states what another row states.",
            "Correct the row; put text that holds a separator in quotes."),
    UNKNOWN_KEY(
            "A key that nothing reads: most often a slip of spelling.",
            "Write the key that the message suggests, or leave it out."),
    UNKNOWN_PATH(
            "An override, a row of ranges or `--set` names a path that the scenario does not have and cannot take.",
            "Write the path as messages and `counterfoil explain` do, such as bodies/dft/delay."),
    UNKNOWN_WORD(
            "A text is not one of the words that can stand in its place.",
            "Write the one that the message suggests, or one of those it lists."),
    UNREADABLE_CHARACTER(
            "A text holds a control character, which a terminal would obey instead of showing it, or half a character.",
            "Take it out; tabs and line ends may stay."),
    WRONG_TYPE(
            "Something is a text, a number, an object or a list where something else is read.",
            "Write what the message says it expected."),
    YAML_ALIAS(
            "A YAML anchor or alias, with which a small file becomes a huge one.",
            "Write the value out, or put it in `defaults`."),
    YAML_TAG(
            "A YAML tag, such as !!str or !!binary, which asks for the value to be read in another way.",
            "Take it out, and write the value as it is to be read; put a text that looks like a number in quotes.");

    private final String meaning;
    private final String advice;

    FileKind(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String advice() {
        return advice;
    }
}
