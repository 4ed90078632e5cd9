package org.zhibu.walk;

import java.util.ArrayList;
import java.util.List;

/** What was noticed while a network was drawn; counts are whole, of the places the first thousand are kept. */
final class DraftFindings {
    static final int MOST = 1000;

    int zeroLength;
    int duplicates;
    final List<NetworkReport.At> zeroLengthAt;
    final List<NetworkReport.At> duplicateAt;
    List<SourceHabits.Habit> habits = List.of();
    List<String> dataSets = List.of();

    DraftFindings() {
        zeroLengthAt = new ArrayList<>();
        duplicateAt = new ArrayList<>();
    }

    DraftFindings copy() {
        DraftFindings copy = new DraftFindings();
        copy.zeroLength = zeroLength;
        copy.duplicates = duplicates;
        copy.habits = habits;
        copy.dataSets = dataSets;
        copy.zeroLengthAt.addAll(zeroLengthAt);
        copy.duplicateAt.addAll(duplicateAt);
        return copy;
    }

    void zeroLength(long road, double lon, double lat) {
        zeroLength++;
        if (zeroLengthAt.size() < MOST) {
            zeroLengthAt.add(new NetworkReport.At(road, lon, lat));
        }
    }

    void duplicate(long road, double lon, double lat) {
        duplicates++;
        if (duplicateAt.size() < MOST) {
            duplicateAt.add(new NetworkReport.At(road, lon, lat));
        }
    }
}
