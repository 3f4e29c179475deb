package org.akashi.criteria.scheme;

import org.akashi.criteria.Bilingual;

/**
 * What 基本言明要件 may mean. The word stands for two things, which are never mixed: a requirement of part Ⅵ of the cloud criteria,
 * which answers basic risks, and a rule of ISMAP about what an assertion must cover.
 */
public sealed interface AssertionRequirement permits BasicAssertionRequirement, AssertionRule {

    String id();

    Bilingual text();
}
