/** Sends messages through providers, each over its real protocol, and simulates those providers for demonstrations and tests. */
package org.wattline.adapter.notify;
