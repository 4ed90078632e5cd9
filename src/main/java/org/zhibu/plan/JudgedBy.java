package org.zhibu.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.problem.Checks;
import org.zhibu.standard.BookStore;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.NormStore;
import org.zhibu.standard.ValueBook;

/** By which norm set and books a plan is to be judged, by code; empty = is not said. */
record JudgedBy(
        Optional<String> norms, Optional<String> priceBook, Optional<String> ruleBook, Optional<String> financeBook) {

    boolean isSaid() {
        return norms.isPresent() || priceBook.isPresent() || ruleBook.isPresent() || financeBook.isPresent();
    }

    /** Each must be there, and be of its kind; what is wrong is said at once. */
    void check(NormStore normSets, BookStore books) {
        Checks checks = new Checks();
        List<String> known = normSets.listNormSets().stream().map(NormSet::code).toList();
        norms.ifPresent(code -> known(code, known, "norms", "norm set", checks));
        book(priceBook, ValueBook.Kind.PRICE, "priceBook", books, checks);
        book(ruleBook, ValueBook.Kind.RULE, "ruleBook", books, checks);
        book(financeBook, ValueBook.Kind.FINANCE, "financeBook", books, checks);
        checks.throwAll();
    }

    private static void book(
            Optional<String> code, ValueBook.Kind kind, String member, BookStore books, Checks checks) {
        List<String> known = books.list(kind).stream().map(ValueBook::code).toList();
        code.ifPresent(text -> known(text, known, member, "such book", checks));
    }

    private static void known(String code, List<String> known, String member, String what, Checks checks) {
        checks.require(
                known.contains(code),
                member,
                "there is no " + what + " '" + code + "'; there are: "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
