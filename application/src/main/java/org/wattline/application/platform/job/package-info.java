/** How jobs are carried out, whatever store keeps them. */
package org.wattline.application.platform.job;
