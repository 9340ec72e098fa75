/** The demo company: what a demonstration finds when it starts for the first time. */
package org.wattline.bootstrap.demo;
