/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-place-menu.h"
#include "app/seral-place-words.h"
#include "app/seral-session-rounds.h"

/* A menu names no more rounds or people than this: the others are where all are. */
#define MOST_ITEMS 8

static void
round_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    SeralSession  *session)
{
  seral_session_set_round (session, g_variant_get_string (parameter, NULL));
}

static void
sheet_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    SeralSession  *session)
{
  seral_session_set_sheet (session, g_variant_get_string (parameter, NULL));
}

static void
show_round_cb (SeralSession  *session,
               GParamSpec    *pspec,
               GSimpleAction *action)
{
  SeralRound *round = seral_session_get_round (session);

  g_simple_action_set_state (action, g_variant_new_string (round != NULL ? seral_round_get_id (round) : ""));
}

static void
show_sheet_cb (SeralSession  *session,
               GParamSpec    *pspec,
               GSimpleAction *action)
{
  SeralSheet *sheet = seral_session_get_sheet (session);

  g_simple_action_set_state (action, g_variant_new_string (sheet != NULL ? seral_sheet_get_id (sheet) : ""));
}

static GSimpleAction *
add_action (GSimpleActionGroup *group,
            SeralSession       *session,
            const char         *name,
            GCallback           activated,
            GCallback           changed)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING,
                                                                   g_variant_new_string (""));
  g_autofree char *detail = g_strconcat ("notify::", name, NULL);

  g_signal_connect_object (action, "activate", activated, session, 0);
  g_signal_connect_object (session, detail, changed, action, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));

  return action; /* the group keeps it */
}

/**
 * seral_place_menu_create_actions:
 * @session: what is worked on
 *
 * Makes the actions "round" and "sheet", whose target is an id, and whose state is
 * the id of what the session looks at.
 *
 * Returns: (transfer full): a group of the two
 */
GSimpleActionGroup *
seral_place_menu_create_actions (SeralSession *session)
{
  GSimpleActionGroup *group;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  group = g_simple_action_group_new ();
  show_round_cb (session, NULL, add_action (group, session, "round", G_CALLBACK (round_activated_cb),
                                            G_CALLBACK (show_round_cb)));
  show_sheet_cb (session, NULL, add_action (group, session, "sheet", G_CALLBACK (sheet_activated_cb),
                                            G_CALLBACK (show_sheet_cb)));

  return group;
}

/* An underscore in a name is no mnemonic. */
static void
add_choice (GMenu      *menu,
            const char *label,
            const char *action,
            const char *target)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * seral_place_menu_fill_rounds:
 * @menu: a menu
 * @session: what is worked on
 *
 * Lists the rounds, the latest first, as choices of "place.round".
 */
void
seral_place_menu_fill_rounds (GMenu        *menu,
                              SeralSession *session)
{
  GListModel *rounds;
  guint n;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (SERAL_IS_SESSION (session));

  rounds = seral_assessment_get_rounds (seral_session_get_assessment (session));
  n = g_list_model_get_n_items (rounds);
  g_menu_remove_all (menu);
  for (guint i = 0; i < MIN (n, MOST_ITEMS); i++)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, n - 1 - i);
      g_autofree char *line = seral_place_dup_round_line (seral_session_get_catalogue (session), round);

      add_choice (menu, line, "place.round", seral_round_get_id (round));
    }
}

/**
 * seral_place_menu_fill_people:
 * @menu: a menu
 * @session: what is worked on
 *
 * Lists who answers in the current round, as choices of "place.sheet".
 */
void
seral_place_menu_fill_people (GMenu        *menu,
                              SeralSession *session)
{
  SeralRound *round;
  guint n;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_menu_remove_all (menu);
  round = seral_session_get_round (session);
  n = round != NULL ? g_list_model_get_n_items (seral_round_get_sheets (round)) : 0;
  for (guint i = 0; i < MIN (n, MOST_ITEMS); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (seral_round_get_sheets (round), i);
      g_autofree char *line = seral_place_dup_person_line (sheet);

      add_choice (menu, line, "place.sheet", seral_sheet_get_id (sheet));
    }
}
