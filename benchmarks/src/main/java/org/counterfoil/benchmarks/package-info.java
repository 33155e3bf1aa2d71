/** Benchmarks: one question a class, the last answers in {@code RESULTS.md}. */
package org.counterfoil.benchmarks;
