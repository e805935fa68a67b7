/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-page-mark.h"

G_BEGIN_DECLS

GArray *seral_page_marks_new (SeralScene *page);

G_END_DECLS
