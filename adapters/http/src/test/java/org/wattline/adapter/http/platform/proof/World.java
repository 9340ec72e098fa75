package org.wattline.adapter.http.platform.proof;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.server.Declared;

/**
 * The running server that is proved, and what is known of it.
 *
 * @param url where it listens
 * @param all token of a caller with every permission, whose scope covers the values
 * @param none token of a caller without any permission
 * @param strangers tokens of callers with every permission, whose scope covers nothing: staff of another unit, another customer
 * @param values existing resources by the name of the path's parameter, or by the path up to it: {@code /v1/bills/{billNo}}
 * @param kept what the system has kept so far: changes when anything is published or enters the trail
 */
public record World(
        String url,
        Declared declared,
        String all,
        String none,
        List<String> strangers,
        Map<String, String> values,
        Supplier<String> kept) {}
