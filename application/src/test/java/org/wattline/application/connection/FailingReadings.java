package org.wattline.application.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.wattline.application.metering.Readings;

/** Readings that cannot be stored, as if the disk were full. */
final class FailingReadings {
    private FailingReadings() {}

    static Readings over(Readings real) {
        return (Readings) Proxy.newProxyInstance(
                Readings.class.getClassLoader(), new Class<?>[] {Readings.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("storeRegisters")) throw new DiskFull();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static final class DiskFull extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
