package org.wattline.bootstrap;

import org.wattline.bootstrap.command.Verbs;

/** Where the program begins. The launcher {@code wattline} beside the sources calls it with the verb as first argument. */
public final class Main {

    private Main() {}

    /** @param arguments a verb and its options */
    public static void main(String[] arguments) {
        System.exit(Verbs.execute(System.getenv(), arguments));
    }
}
