/** Channels by which applications come in, as data. */
package org.wattline.domain.connection.channel;
