package org.wattline.bootstrap.architecture.offenders.application.billing;

import com.google.inject.Injector;
import org.wattline.bootstrap.architecture.offenders.adapter.postgres.Table;
import org.wattline.bootstrap.architecture.offenders.bootstrap.Main;

/** Breaks: application knows the domain and Java only; injection only in bootstrap; nobody knows bootstrap; use cases. */
public class Bill {
    public String handle(Injector injector, Table table) {
        return Main.NAME + injector + table;
    }
}
