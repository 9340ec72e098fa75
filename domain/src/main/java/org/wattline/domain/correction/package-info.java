/**
 * What is put right after the bill (退补、违约金、窃电、违约用电): pure calculations that cite their rule and give lines which prove themselves.
 * {@link org.wattline.domain.correction.Correcting} is the way in. What a regulation or a company sets comes from a dated
 * {@link org.wattline.domain.correction.CorrectionPolicy}.
 */
package org.wattline.domain.correction;
