package org.zhibu.walk;

/** Called for each place that is reached: its number in its {@link Attachment}, and how far it is on foot. It must not ask the network. */
@FunctionalInterface
public interface TargetVisitor {
    void visit(int target, double metres);
}
