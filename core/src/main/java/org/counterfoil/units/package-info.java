/**
 * Units of the field: financial years, months, the appraisal period, discounting, money.
 *
 * <p>Start with {@link org.counterfoil.units.FinancialYear} and {@link org.counterfoil.units.MoneyUnit}. Money is in real
 * terms; rates are fractions a year.
 */
@NullMarked
package org.counterfoil.units;

import org.jspecify.annotations.NullMarked;
