package org.counterfoil.file;

import java.time.Month;
import java.util.Optional;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.RuleKind;
import org.counterfoil.units.FinancialYear;

/** Reads financial years as they are written where years start in the month that the appraisal states. */
final class YearReader {

    private final Values values;
    private final Optional<Month> yearStarts;

    private YearReader(Values values, Optional<Month> yearStarts) {
        this.values = values;
        this.yearStarts = yearStarts;
    }

    /** For the years of a scenario with an appraisal; if that cannot be read, a year in any form will do. */
    static YearReader of(Values values, Optional<Fields> appraisal) {
        return new YearReader(
                values,
                appraisal.flatMap(fields -> fields.find("yearStarts")
                        .map(values::monthName)
                        .orElse(Optional.of(FinancialYear.USUAL_START))));
    }

    /** A year of the scenario, for where one cannot be read. */
    FinancialYear startingIn(int year) {
        return new FinancialYear(year, yearStarts.orElse(FinancialYear.USUAL_START));
    }

    /** A financial year such as 2013-14; a calendar year may also be a number, as YAML makes one of it. */
    Optional<FinancialYear> year(Entry entry) {
        if (entry.node() instanceof TextNode text) {
            return read(entry, text.text());
        }
        if (entry.node() instanceof NumberNode number && number.literal().matches("\\d{4}")) {
            return read(entry, number.literal());
        }
        values.log()
                .add(
                        FileKind.WRONG_TYPE,
                        entry,
                        "expected a financial year in quotes, like \"%s\", found %s"
                                .formatted(startingIn(2013), entry.node().described()));
        return Optional.empty();
    }

    /** A financial year that is a key. */
    Optional<FinancialYear> yearOfKey(Entry entry) {
        return year(new Entry(entry.path(), entry.keyPlace(), new TextNode(entry.keyPlace(), entry.key())));
    }

    private Optional<FinancialYear> read(Entry entry, String text) {
        Month written = yearStarts.orElseGet(() -> text.matches("\\d{4}") ? Month.JANUARY : FinancialYear.USUAL_START);
        return values.attempt(RuleKind.NOT_A_FINANCIAL_YEAR, entry, () -> FinancialYear.parse(text, written))
                .map(year -> startingIn(year.startYear()));
    }
}
