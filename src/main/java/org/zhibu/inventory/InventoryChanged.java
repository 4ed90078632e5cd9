package org.zhibu.inventory;

import java.util.Set;

/**
 * Fired after the inventory has followed a change, whoever made it.
 *
 * @param tables the tables that changed, also those of which the inventory keeps nothing
 */
public record InventoryChanged(Set<String> tables) {
    public InventoryChanged {
        tables = Set.copyOf(tables);
    }
}
