/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralAgreementGroup:
 *
 * Where colleagues differ: how their answers are taken together, how far apart
 * they are by dimension, and the questions they disagree on most, which lead to
 * the discussion. Not there while one person answers alone.
 */
#define SERAL_TYPE_AGREEMENT_GROUP (seral_agreement_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralAgreementGroup, seral_agreement_group, SERAL, AGREEMENT_GROUP, AdwPreferencesGroup)

void seral_agreement_group_show (SeralAgreementGroup *self,
                                 SeralSession        *session);

G_END_DECLS
