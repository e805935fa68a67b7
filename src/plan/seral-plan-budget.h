/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *seral_plan_budget_add (const char * const *budgets,
                             guint               n);

G_END_DECLS
