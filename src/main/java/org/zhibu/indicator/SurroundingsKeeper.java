package org.zhibu.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.diagnosis.DiagnosisKeeper;
import org.zhibu.diagnosis.VicinitySource;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteCommunity;

/** Answers with the surroundings of now, whoever has changed what; keeps those of the sites asked for last. */
@ApplicationScoped
public class SurroundingsKeeper {
    private static final int MOST_KEPT = 8;

    private record Key(String site, String norms) {}

    private record Kept(VicinitySource source, Surroundings surroundings) {}

    private final DiagnosisKeeper diagnoses;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    SurroundingsKeeper(DiagnosisKeeper diagnoses) {
        this.diagnoses = diagnoses;
    }

    /** Around the unit of a plan: today's people and facilities, the newest revision of the plan's norms. */
    public Surroundings of(PlanSnapshot plan) {
        Site site = plan.site();
        Key key = new Key(site.hash(), plan.plan().norms());
        VicinitySource source = diagnoses.vicinities(key.norms());
        return find(key, source).orElseGet(() -> {
            Surroundings made = Surroundings.of(source.around(
                    site.outline(),
                    site.communities().stream().map(SiteCommunity::id).collect(Collectors.toSet())));
            keep(key, new Kept(source, made));
            return made;
        });
    }

    private Optional<Surroundings> find(Key key, VicinitySource source) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key))
                    .filter(each -> each.source().equals(source))
                    .map(Kept::surroundings);
        }
    }

    /** What was read from older places goes: it holds on to all of them. */
    private void keep(Key key, Kept made) {
        synchronized (kept) {
            kept.values().removeIf(each -> !each.source().hasPlacesOf(made.source()));
            kept.put(key, made);
        }
    }
}
