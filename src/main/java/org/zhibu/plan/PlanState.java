package org.zhibu.plan;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a plan says: items by key, immutable. The hash depends on what is said only, not on the way it came about: it is the sum
 * of the SHA-256 digests of all items modulo 2^256, so that a step costs what it changes.
 */
public final class PlanState {
    public static final PlanState EMPTY = new PlanState(Collections.emptySortedMap(), BigInteger.ZERO);

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private final SortedMap<String, Held> items;
    private final BigInteger sum;
    private volatile List<Assignment> assignments;

    private record Held(PlanItem item, BigInteger digest) {}

    private PlanState(SortedMap<String, Held> items, BigInteger sum) {
        this.items = items;
        this.sum = sum;
    }

    public static PlanState of(Collection<? extends PlanItem> items) {
        return EMPTY.with(items.stream()
                .map(item -> new Change(item.key(), Optional.empty(), Optional.of(item)))
                .toList());
    }

    public Optional<PlanItem> find(String key) {
        return Optional.ofNullable(items.get(key)).map(Held::item);
    }

    public Optional<Assignment> assignment(Target target) {
        return find(Assignment.key(target)).map(Assignment.class::cast);
    }

    /** In the order of their keys. */
    public Collection<PlanItem> items() {
        return items.values().stream().map(Held::item).toList();
    }

    /** Found once: whoever judges goes through them many times. */
    public List<Assignment> assignments() {
        List<Assignment> found = assignments;
        if (found == null) {
            found = all("assignment/", Assignment.class);
            assignments = found;
        }
        return found;
    }

    public List<OperatingRight> rights() {
        return all("right/", OperatingRight.class);
    }

    public List<Waiver> waivers() {
        return all("waiver/", Waiver.class);
    }

    public List<Term> terms() {
        return all("term/", Term.class);
    }

    public List<OwnIndicator> indicators() {
        return all("indicator/", OwnIndicator.class);
    }

    private <T extends PlanItem> List<T> all(String prefix, Class<T> type) {
        return items.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .map(held -> type.cast(held.item()))
                .toList();
    }

    public int size() {
        return items.size();
    }

    /** The changes whose item stands otherwise here than they say it did; empty = they can be made. */
    public List<Change> conflicts(List<Change> changes) {
        return changes.stream()
                .filter(change -> !sameItem(find(change.key()), change.before()))
                .toList();
    }

    /** Equal in content: numbers may be written with other scales. */
    static boolean sameItem(Optional<PlanItem> one, Optional<PlanItem> other) {
        return one.equals(other)
                || one.isPresent() && other.isPresent() && digest(one.get()).equals(digest(other.get()));
    }

    /** @throws IllegalStateException when an item stands otherwise than a change says */
    public PlanState with(List<Change> changes) {
        List<Change> conflicts = conflicts(changes);
        if (!conflicts.isEmpty()) {
            throw new IllegalStateException(
                    "changed meanwhile: " + conflicts.get(0).key());
        }
        SortedMap<String, Held> next = new TreeMap<>(items);
        BigInteger total = sum;
        for (Change change : changes) {
            Held gone = next.remove(change.key());
            total = gone == null ? total : total.subtract(gone.digest());
            if (change.after().isPresent()) {
                PlanItem item = change.after().get();
                Held held = new Held(item, digest(item));
                next.put(change.key(), held);
                total = total.add(held.digest());
            }
        }
        return new PlanState(next, total.mod(RANGE));
    }

    /** What leads from here to the other, in the order of the keys. */
    public List<Change> changesTo(PlanState other) {
        SortedMap<String, Held> all = new TreeMap<>(items);
        all.putAll(other.items);
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Held> each : all.entrySet()) {
            Held mine = items.get(each.getKey());
            Held theirs = other.items.get(each.getKey());
            if (mine == null || theirs == null || !mine.digest().equals(theirs.digest())) {
                changes.add(new Change(
                        each.getKey(),
                        Optional.ofNullable(mine).map(Held::item),
                        Optional.ofNullable(theirs).map(Held::item)));
            }
        }
        return changes;
    }

    /** Hexadecimal, 64 digits; all zeros for nothing. */
    public String hash() {
        String digits = sum.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static BigInteger digest(PlanItem item) {
        return new BigInteger(1, sha256(item.key() + " " + PlanJson.write(item)));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanState state
                && sum.equals(state.sum)
                && items.keySet().equals(state.items.keySet());
    }

    @Override
    public int hashCode() {
        return sum.hashCode();
    }
}
