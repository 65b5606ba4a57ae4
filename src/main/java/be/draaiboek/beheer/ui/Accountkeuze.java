package be.draaiboek.beheer.ui;

import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.weergave.Keuzelijst;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Predicate;

/** A choice among the open accounts, by name and address. */
final class Accountkeuze extends ComboBox<Account> {

    Accountkeuze(List<Account> all, Predicate<Account> which) {
        super("Gebruiker");
        Keuzelijst.fill(
                this,
                all.stream()
                        .filter(account -> account.active() && account.name() != null)
                        .filter(which)
                        .toList(),
                account -> GebruikersView.name(account) + " (" + account.email() + ")");
    }
}
