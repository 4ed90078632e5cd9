package org.zhibu.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.standard.BookStore;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.StandardStore;

/** Gathers what the items of a plan may refer to. */
@ApplicationScoped
class EditGrounds {
    private final SiteStore sites;
    private final BookStore books;
    private final StandardStore standards;
    private final IndicatorUnits indicators;
    private volatile Set<String> facilityTypes = Set.of();

    EditGrounds(SiteStore sites, BookStore books, StandardStore standards, IndicatorUnits indicators) {
        this.sites = sites;
        this.books = books;
        this.standards = standards;
        this.indicators = indicators;
    }

    EditGround of(Plan plan) {
        return new EditGround(
                sites.site(plan.siteHash()),
                books.current(plan.priceBook()),
                books.current(plan.ruleBook()),
                books.current(plan.financeBook()),
                facilityTypes(),
                indicators.units());
    }

    /** They come with migrations and do not change while the service runs. */
    private Set<String> facilityTypes() {
        if (facilityTypes.isEmpty()) {
            facilityTypes = standards.listFacilityTypes().stream()
                    .map(FacilityType::code)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return facilityTypes;
    }
}
