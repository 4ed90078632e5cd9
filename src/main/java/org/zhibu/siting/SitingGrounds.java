package org.zhibu.siting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibu.diagnosis.DiagnosisKeeper;
import org.zhibu.diagnosis.Metric;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.BookStore;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormField;
import org.zhibu.standard.StandardStore;
import org.zhibu.standard.ValueBook;

/** Lays out what an area's spaces are judged by: spaces, people, norms, prices, as they are now. */
@ApplicationScoped
class SitingGrounds {
    private final SitingStore store;
    private final StandardStore standards;
    private final BookStore books;
    private final DiagnosisKeeper diagnoses;

    SitingGrounds(SitingStore store, StandardStore standards, BookStore books, DiagnosisKeeper diagnoses) {
        this.store = store;
        this.standards = standards;
        this.books = books;
        this.diagnoses = diagnoses;
    }

    /** @throws ProblemException when the area holds too many spaces, or something named is not there */
    CandidateGround lay(AreaRequest request, Terms terms) {
        SitingArea area = request.find(store);
        List<CandidateSpace> spaces = store.spaces(area);
        if (spaces.size() > SitingStore.MOST_SPACES) {
            throw new ProblemException(
                    Kind.TOO_LARGE,
                    "The area has more than " + SitingStore.MOST_SPACES + " idle spaces; choose a smaller one.");
        }
        return new CandidateGround(
                area,
                spaces,
                store.precedents(),
                diagnoses.reachability(terms.norms(), terms.metric()),
                new CandidateMoney(book("finance", terms.finance(), ValueBook.Kind.FINANCE)));
    }

    /** The price book of the terms. */
    ValueBook prices(Terms terms) {
        return book("prices", terms.prices(), ValueBook.Kind.PRICE);
    }

    private ValueBook book(String parameter, String code, ValueBook.Kind kind) {
        ValueBook book = books.current(code);
        if (book.kind() != kind) {
            throw ProblemException.badParameter(
                    parameter, "'" + parameter + "' is '" + code + "', which is no book of the kind " + kind + ".");
        }
        return book;
    }

    /** Which norms, prices and distances are taken. */
    record Terms(String norms, String prices, String finance, Metric metric) {}

    /** Codes of all types that can go into an idle space and have a distance in the norms, in their order. */
    List<String> usualTypes(Reachability reach) {
        Map<String, FacilityNeeds> needs = store.needs();
        return standards.listFacilityTypes().stream()
                .map(FacilityType::code)
                .filter(code -> needs.containsKey(code) && reach.reach(code).isPresent())
                .toList();
    }

    /** Types that can go into an idle space, but whose distance the norms do not say: the caller has to say it. */
    List<FacilityType> withoutDistance(Reachability reach) {
        Map<String, FacilityNeeds> needs = store.needs();
        return standards.listFacilityTypes().stream()
                .filter(type -> needs.containsKey(type.code())
                        && reach.reach(type.code()).isEmpty())
                .toList();
    }

    /** @throws ProblemException with everything that is wrong at once */
    List<Wanted> wanted(List<WantedType> asked, Reachability reach, Terms terms) {
        Map<String, FacilityType> types = standards.listFacilityTypes().stream()
                .collect(Collectors.toMap(FacilityType::code, Function.identity()));
        Map<String, FacilityNeeds> needs = store.needs();
        ValueBook prices = prices(terms);
        List<Violation> violations = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            WantedType each = asked.get(i);
            String field = "types[" + i + "].type";
            if (!types.containsKey(each.type())) {
                violations.add(new Violation(field, "there is no facility type " + each.type()));
            } else if (!needs.containsKey(each.type())) {
                violations.add(new Violation(
                        field,
                        each.type() + " does not go into idle spaces; these do: "
                                + String.join(
                                        ", ", needs.keySet().stream().sorted().toList())));
            } else if (reach.reach(each.type()).isEmpty() && each.radiusMetres().isEmpty()) {
                violations.add(new Violation(
                        field,
                        "the norms " + reach.norms().code() + " give no distance for " + each.type()
                                + "; give radiusMetres"));
            } else {
                wanted.add(wanted(each, types.get(each.type()), needs.get(each.type()), reach, prices));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, violations);
        }
        return wanted;
    }

    /** A type as it is asked for; what is empty is taken from norms and prices. */
    record WantedType(
            String type,
            Optional<Double> radiusMetres,
            Optional<BigDecimal> unitCostYuan,
            Optional<BigDecimal> rentYuanPerM2Month) {
        static WantedType of(String type, Optional<Double> radiusMetres) {
            return new WantedType(type, radiusMetres, Optional.empty(), Optional.empty());
        }
    }

    private static Wanted wanted(
            WantedType asked, FacilityType type, FacilityNeeds needs, Reachability reach, ValueBook prices) {
        Optional<Norm> norm = reach.reach(asked.type()).map(Reachability.Reach::norm);
        boolean onLand = needs.ground() == FacilityNeeds.Ground.LAND;
        Optional<BigDecimal> least =
                norm.flatMap(each -> each.value(onLand ? NormField.MIN_SITE_AREA_M2 : NormField.MIN_FLOOR_AREA_M2));
        Optional<BigDecimal> most =
                norm.flatMap(each -> each.value(onLand ? NormField.MAX_SITE_AREA_M2 : NormField.MAX_FLOOR_AREA_M2));
        return new Wanted(
                type.code(),
                type.nameZh(),
                type.nameEn(),
                norm.map(Norm::code),
                asked.radiusMetres()
                        .orElseGet(() -> reach.reach(asked.type()).orElseThrow().radiusMetres()),
                norm.map(Norm::demand).orElse(AgeGroup.ALL),
                new FitCheck.AreaNeed(least, norm.map(Norm::clause).orElse("")),
                most,
                needs,
                asked.unitCostYuan().or(() -> prices.find(needs.priceItem()).flatMap(ValueBook.Value::value)),
                asked.rentYuanPerM2Month());
    }
}
