/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralResultPage:
 *
 * What the answers come to: the headline, the charts, why it is so, and what is
 * worth saying besides. Property session (construct only). A question that it
 * leads to is asked for through the session. Signal "assess-requested": nothing
 * is answered yet, and the user wants to begin.
 */
#define SERAL_TYPE_RESULT_PAGE (seral_result_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralResultPage, seral_result_page, SERAL, RESULT_PAGE, AdwBin)

GtkWidget *seral_result_page_new (SeralSession *session);

G_END_DECLS
