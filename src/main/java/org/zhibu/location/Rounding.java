package org.zhibu.location;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A choice from a fractional one: by descending share while rules allow. */
final class Rounding {
    private Rounding() {}

    static int[] of(Core core, double[] mean) {
        Placement placement = new Placement(core);
        IntStream.range(0, core.options)
                .filter(option -> mean[option] > 0.3 && !core.rules.lockedOut[option])
                .boxed()
                .sorted(Comparator.comparingDouble(option -> -mean[option]))
                .forEach(option -> {
                    if (!placement.open[option] && placement.fits(option)) {
                        placement.toggle(option);
                    }
                });
        return placement.chosen();
    }
}
