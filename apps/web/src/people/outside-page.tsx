import type { ReactNode } from 'react'
import { HomeHeader } from '../home/home-header.tsx'
import '../home/home.css'
import '../ui/paper.css'
import './people.css'

/** A page at the door of a session: one card on the paper. */
export function OutsidePage({ children }: { children: ReactNode }) {
  return (
    <div className="outside">
      <HomeHeader />
      <main className="outside__paper paper">
        <div className="outside__card panel panel--floating">{children}</div>
      </main>
    </div>
  )
}
