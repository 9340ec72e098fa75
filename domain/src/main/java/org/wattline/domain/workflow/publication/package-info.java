/** How process definitions come into force: drafted, checked, proposed, published by another person, retired. */
package org.wattline.domain.workflow.publication;
