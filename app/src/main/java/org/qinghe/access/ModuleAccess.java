package org.qinghe.access;

import java.util.List;

/**
 * What a module lets people do: one bean per module. The permissions are offered to the roles, the routes are guarded with
 * them, and every route is tried with every role by a test.
 *
 * @param module the module's name
 * @param permissions what the module lets people do
 * @param routes the module's ways in
 */
public record ModuleAccess(String module, List<Permission> permissions, List<Route> routes) {

    public ModuleAccess {
        permissions = List.copyOf(permissions);
        routes = List.copyOf(routes);
    }
}
