package org.wattline.adapter.postgres.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs are started, because they refuse to run as root. For any other user: as himself. For root: in a user namespace of its
 * own where the kernel allows it, otherwise as the user nobody, or as the owner of existing data.
 *
 * @param prefix put before each command line
 */
record Account(List<String> prefix) {

    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /**
     * @param cluster existing folder; a new, empty one is handed over to the account that is found
     * @param program one that must be startable
     */
    static Account choose(Path cluster, String program) throws IOException {
        if (!isRoot()) {
            return nameless() ? new Account(NAMESPACE) : new Account(List.of());
        }
        var owner = (int) Files.getAttribute(cluster, "unix:uid");
        var fresh = !Files.exists(cluster.resolve("PG_VERSION"));
        for (var candidate : candidates(owner, (int) Files.getAttribute(cluster, "unix:gid"), fresh)) {
            if (fresh) {
                Files.setAttribute(cluster, "unix:uid", candidate.owner());
                Files.setAttribute(cluster, "unix:gid", candidate.owner());
            }
            if (candidate.account().works(cluster, program)) {
                return candidate.account();
            }
        }
        throw new NotStarted(
                "PostgreSQL does not run as root, and here neither unshare nor setpriv can start it as someone else: "
                        + "start Wattline as another user, or use an own PostgreSQL with WATTLINE_DB_URL");
    }

    /** Some container platforms run programs under a number without a name, which initdb refuses; in a namespace of its own it is called nobody. */
    private static boolean nameless() {
        return new UnixSystem().getUsername() == null
                || System.getProperty("user.name").equals("?");
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private record Candidate(Account account, int owner) {}

    private static List<Candidate> candidates(int uid, int gid, boolean fresh) {
        var namespace = new Candidate(new Account(NAMESPACE), 0);
        if (fresh) {
            var nobody = new ArrayList<>(as(NOBODY, NOBODY));
            nobody.addFirst(namespace);
            return nobody;
        }
        return uid == 0 ? List.of(namespace) : as(uid, gid);
    }

    /** The second one also passes folders closed to others, such as root's home, on the way to the data. */
    private static List<Candidate> as(int uid, int gid) {
        var plain = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        var passing = new ArrayList<>(plain);
        passing.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        return List.of(new Candidate(new Account(plain), uid), new Candidate(new Account(passing), uid));
    }

    private boolean works(Path cluster, String program) {
        var test = "test \"$(id -u)\" != 0 && test -w \"$1\" && test -x \"$2\" && \"$2\" --version";
        try {
            return Command.of(command(List.of("sh", "-c", test, "probe", cluster.toString(), program)))
                    .run()
                    .succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    List<String> command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }
}
