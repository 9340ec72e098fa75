/** Bill runs (算费批次): started, shared by servers, paused, called off, explained. */
package org.wattline.application.billing.run;
