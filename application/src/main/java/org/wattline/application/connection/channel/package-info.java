/** Channels by which applications come in. */
package org.wattline.application.connection.channel;
