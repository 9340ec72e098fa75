/** Disconnection: notices, approval, commands to meters, reconnection. */
package org.wattline.application.collection.disconnection;
