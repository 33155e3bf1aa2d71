package org.counterfoil.plan;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.model.CostItem;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Scenario;

/** Opens an account for each category, payer and coverage that a scenario needs. */
final class AccountBook {

    private final Scenario scenario;
    private final List<Account> accounts = new ArrayList<>();

    AccountBook(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The account of the cost item at a path. */
    int accountOf(Account.Category category, String path) {
        Payer payer = CostItem.payerOf(scenario, path);
        PublishedPlan.Coverage coverage = scenario.publishedPlan().coverageOf(path);
        Account account = new Account(category, payer, coverage);
        if (!accounts.contains(account)) {
            accounts.add(account);
        }
        return accounts.indexOf(account);
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }
}
