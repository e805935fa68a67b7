/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralAnsweringBar:
 *
 * Says above the questions whose answers are taken, and lets another person have a
 * turn; not there while nobody else answers.
 */
#define SERAL_TYPE_ANSWERING_BAR (seral_answering_bar_get_type ())
G_DECLARE_FINAL_TYPE (SeralAnsweringBar, seral_answering_bar, SERAL, ANSWERING_BAR, AdwBin)

void seral_answering_bar_set_session (SeralAnsweringBar *self,
                                      SeralSession      *session);

G_END_DECLS
