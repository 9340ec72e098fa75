/** How long the server takes until it answers, and how much memory it holds. */
package org.wattline.bench.start;
