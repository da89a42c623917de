package org.comity.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.server.database.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;

/** The running server: what was opened for it, to be closed in the reverse order. */
final class StartedServer implements RunningServer {

    private final String url;
    private final DataFolder folder;
    private final List<DemoSignIn> demoSignIns;
    private final Optional<Path> firstAdministrator;
    private final ConfigurableApplicationContext web;
    private final OpenDatabase database;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    StartedServer(
            String url,
            List<DemoSignIn> demoSignIns,
            Optional<Path> firstAdministrator,
            DataFolder folder,
            OpenDatabase database,
            ConfigurableApplicationContext web) {
        this.url = url;
        this.demoSignIns = List.copyOf(demoSignIns);
        this.firstAdministrator = firstAdministrator;
        this.folder = folder;
        this.database = database;
        this.web = web;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Path dataFolder() {
        return folder.path();
    }

    @Override
    public List<DemoSignIn> demoSignIns() {
        return demoSignIns;
    }

    @Override
    public Optional<Path> firstAdministrator() {
        return firstAdministrator;
    }

    @Override
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try (folder;
                database) {
            web.close();
        } finally {
            closed.countDown();
        }
    }
}
