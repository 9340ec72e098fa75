/** Reading routes: keeping them, planning rounds, taking in what readers and customers read, and proving that nothing was left out. */
package org.wattline.application.metering.route;
