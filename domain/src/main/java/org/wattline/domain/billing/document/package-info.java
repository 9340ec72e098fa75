/** Bills as customers see them: what a document says, and the templates that lay it out (电费账单). */
package org.wattline.domain.billing.document;
